package city.chengshu.notices;

import java.time.Instant;

/// A message that would have been sent (模拟短信).
public record SimulatedMessage(Instant at, String text) {}
