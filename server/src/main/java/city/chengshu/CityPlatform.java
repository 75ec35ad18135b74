package city.chengshu;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// All modules of all floors as one program.
@SpringBootApplication
@ConfigurationPropertiesScan("city.chengshu")
@Modulithic(systemName = "城枢 Chengshu")
public class CityPlatform {}
