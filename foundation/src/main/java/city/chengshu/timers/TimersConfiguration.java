package city.chengshu.timers;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// How timers run unless the configuration says otherwise.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:city/chengshu/timers/timers.properties")
class TimersConfiguration {}
