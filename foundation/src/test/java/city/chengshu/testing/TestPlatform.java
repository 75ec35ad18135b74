package city.chengshu.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// All modules of this floor and below, as one program.
@ConfigurationPropertiesScan("city.chengshu")
@SpringBootApplication(scanBasePackages = "city.chengshu")
public class TestPlatform {}
