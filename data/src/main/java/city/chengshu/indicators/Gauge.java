package city.chengshu.indicators;

import java.util.UUID;

/// What was read off something that is not work of the city, such as the program itself (仪表读数).
///
/// @param name a definition names it like a fact; `name.good` adds up those that were as they
///   should
/// @param subject what was read, such as a node
/// @param classCode which of several, such as a timer
public record Gauge(String name, UUID subject, String classCode, boolean good, long amount) {}
