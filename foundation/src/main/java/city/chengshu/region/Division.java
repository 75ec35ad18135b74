package city.chengshu.region;

import java.util.Optional;

/// One node of the division tree (行政区划).
public record Division(RegionCode code, String name, Optional<RegionCode> parent) {}
