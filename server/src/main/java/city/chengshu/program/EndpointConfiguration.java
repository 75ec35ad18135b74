package city.chengshu.program;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Has the platform's many endpoints found by [EndpointLookup].
@Configuration(proxyBeanMethods = false)
class EndpointConfiguration implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new EndpointLookup();
    }
}
