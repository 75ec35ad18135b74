package city.chengshu.demo;

/// Who acts in the simulated history, and what their photos show.
record Stage(Crew crew, Drawings drawings) {}
