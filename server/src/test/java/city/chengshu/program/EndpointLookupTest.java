package city.chengshu.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class EndpointLookupTest {

    @RestController
    static class Sample {
        @GetMapping("/cases")
        void all() {}

        @GetMapping("/cases/count")
        void count() {}

        @GetMapping("/cases/{id}")
        void one() {}

        @DeleteMapping("/cases/{id}")
        void remove() {}

        @PostMapping("/cases/{id}/sign")
        void sign() {}

        @GetMapping({"/cases/{id}/photos/{photo}", "/photos/{photo}"})
        void photo() {}

        @GetMapping("/tiles/{z}/{x}.pbf")
        void tile() {}

        @GetMapping("/files/**")
        void files() {}

        @GetMapping("/pages/{*rest}")
        void pages() {}
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /cases, all",
        "GET, /cases/count, count",
        "GET, /cases/1, one",
        "GET, /c%61ses/1, one",
        "DELETE, /cases/1, remove",
        "POST, /cases/1/sign, sign",
        "POST, /cases/1/sig%6e, sign",
        "GET, /cases/1/photos/2, photo",
        "GET, /photos/2, photo",
        "GET, /tiles/3/4.pbf, tile",
        "GET, /files/a/b, files",
        "GET, /pages/a/b, pages",
        "GET, /cases/1/other,",
        "GET, /Cases/1,",
        "GET, /tiles/3/4.png,",
        "GET, /,",
    })
    void a_path_has_the_endpoint_that_spring_finds_for_it(
            String method, String path, @Nullable String endpoint) throws Exception {
        assertThat(found(new EndpointLookup(), method, path)).isEqualTo(endpoint);
        assertThat(found(new RequestMappingHandlerMapping(), method, path)).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @CsvSource({"GET, /cases/1/sign", "PUT, /cases/1"})
    void a_path_that_exists_for_another_method_says_so(String method, String path) {
        assertThat(refused(new EndpointLookup(), method, path))
                .isEqualTo(refused(new RequestMappingHandlerMapping(), method, path))
                .contains("not supported");
    }

    private static @Nullable String found(
            RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
        var chain = mappings(mapping).getHandler(request(method, path));
        return chain == null ? null : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static String refused(
            RequestMappingHandlerMapping mapping, String method, String path) {
        try {
            return "found " + found(mapping, method, path);
        } catch (Exception refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static HandlerMapping mappings(RequestMappingHandlerMapping mapping) {
        var context = new StaticWebApplicationContext();
        context.registerSingleton("sample", Sample.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }
}
