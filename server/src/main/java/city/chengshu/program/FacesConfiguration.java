package city.chengshu.program;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the faces packaged with the program: `/citizen/`, `/console/`, `/screen/`.
@Configuration(proxyBeanMethods = false)
class FacesConfiguration implements WebMvcConfigurer {

    private static final String FACES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var face : new String[] {"citizen", "console", "screen"}) {
            // Names of assets carry a hash of their content; pages must be asked for again.
            registry.addResourceHandler("/" + face + "/assets/**")
                    .addResourceLocations(FACES + face + "/assets/")
                    .setCacheControl(
                            CacheControl.maxAge(java.time.Duration.ofDays(365)).immutable());
            var files =
                    registry.addResourceHandler("/" + face + "/**")
                            .addResourceLocations(FACES + face + "/")
                            .setCacheControl(CacheControl.noCache())
                            .resourceChain(true);
            if (!face.equals("citizen")) {
                files.addResolver(new PageOfFace());
            }
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        for (var face : new String[] {"/citizen", "/console", "/screen"}) {
            registry.addRedirectViewController(face, face + "/");
            registry.addViewController(face + "/").setViewName("forward:" + face + "/index.html");
        }
    }

    /// A path without a file is a page of the console or screen itself: its router knows it. (The
    /// citizen's pages live behind a `#`.)
    private static final class PageOfFace extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            var file = super.getResource(path, location);
            var isPage = path.isEmpty() || !path.substring(path.lastIndexOf('/') + 1).contains(".");
            return file == null && isPage ? super.getResource("index.html", location) : file;
        }
    }
}
