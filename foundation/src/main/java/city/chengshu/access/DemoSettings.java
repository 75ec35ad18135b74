package city.chengshu.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param demo whether demo people exist; the program then serves loopback only
@ConfigurationProperties("chengshu")
record DemoSettings(@DefaultValue("false") boolean demo) {}
