package city.chengshu.access;

import city.chengshu.kernel.web.Permit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Refuses to start with an endpoint that names no permission.
@Component
class EndpointsNameTheirPermission implements SmartInitializingSingleton {

    private final org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping>
            mappings;

    EndpointsNameTheirPermission(
            org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping>
                    mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(Gate::isOurs)
                .filter(method -> !method.hasMethodAnnotation(Permit.class))
                .findFirst()
                .ifPresent(method -> {
                    throw new IllegalStateException(
                            "Endpoint without @Permit: " + method.getShortLogMessage());
                });
    }
}
