package city.chengshu.worklist;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    /// Where nobody keeps people, nobody is found.
    @Bean
    @Fallback
    Colleagues strangers() {
        return _ -> Optional.empty();
    }
}
