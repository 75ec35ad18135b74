package city.chengshu.testing;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// All modules of this floor and below, as one program.
@SpringBootApplication(scanBasePackages = "city.chengshu")
public class TestPlatform {}
