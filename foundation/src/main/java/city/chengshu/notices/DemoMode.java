package city.chengshu.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param demo whether missing gateways are simulated (模拟)
@ConfigurationProperties("chengshu")
record DemoMode(boolean demo) {}
