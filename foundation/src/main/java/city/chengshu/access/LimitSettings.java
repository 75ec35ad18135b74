package city.chengshu.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param uploadsPerMinute photos one caller may send in a minute
/// @param anonymousWritesPerMinute what one address may write in a minute without login; many
///   people may share an address
/// @param loopback whether programs on this machine are limited too: imports, measurements, and a
///   proxy that does not say for whom it asks
@ConfigurationProperties("chengshu.limits")
record LimitSettings(
        @DefaultValue("120") int uploadsPerMinute,
        @DefaultValue("120") int anonymousWritesPerMinute,
        @DefaultValue("false") boolean loopback) {}
