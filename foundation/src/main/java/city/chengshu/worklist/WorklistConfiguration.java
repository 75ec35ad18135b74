package city.chengshu.worklist;

import city.chengshu.access.FindActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

    @Bean
    Colleagues colleagues(FindActor findActor) {
        return findActor::find;
    }
}
