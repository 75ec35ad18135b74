package city.chengshu.open311;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The city that is reported to (城市); its code is the `jurisdiction_id`.
@ConfigurationProperties("chengshu.city")
public record City(@DefaultValue("370200000000") String code, @DefaultValue("青岛市") String name) {}
