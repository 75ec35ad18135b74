package city.chengshu.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param home the data folder
@ConfigurationProperties("chengshu")
record AuditSettings(Path home) {}
