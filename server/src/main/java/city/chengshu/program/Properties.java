package city.chengshu.program;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The settings of one start, before all others.
final class Properties {

    private Properties() {}

    static void addFirst(ConfigurableApplicationContext context, Map<String, String> values) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("chengshu", Map.copyOf(values)));
    }
}
