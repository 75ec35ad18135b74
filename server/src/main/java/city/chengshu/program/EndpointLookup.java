package city.chengshu.program;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds the endpoint of a path with an id in it.
///
/// Spring tries each endpoint there is, method and headers first, path last: with this many, a
/// tenth of what the program does (spring-framework issue 34461). Here only those are tried whose
/// path begins and ends as the one asked for.
final class EndpointLookup extends RequestMappingHandlerMapping {

    /// What a pattern says before its first variable and after its last.
    private record Ends(String first, String last) {
        static Ends of(String pattern) {
            var begin = pattern.indexOf('{');
            var wild = pattern.indexOf('*');
            if (begin < 0 || wild >= 0) {
                return new Ends(wild < 0 ? pattern : "", "");
            }
            return new Ends(
                    pattern.substring(0, begin), pattern.substring(pattern.lastIndexOf('}') + 1));
        }

        boolean fit(String path) {
            return path.startsWith(first) && path.endsWith(last);
        }
    }

    /// A request that knows its path at hand, not behind every filter's wrapper.
    private static final class Asked extends HttpServletRequestWrapper {
        private final String path;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        boolean fits(List<Ends> patterns) {
            if (path.indexOf('%') >= 0) {
                return true;
            }
            // Asked of each endpoint there is: a stream would cost more than the answer.
            for (var ends : patterns) {
                if (ends.fit(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<RequestMappingInfo, List<Ends>> ends = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo endpoint, HttpServletRequest request) {
        return request instanceof Asked asked
                        && !asked.fits(ends.computeIfAbsent(endpoint, EndpointLookup::ends))
                ? null
                : super.getMatchingMapping(endpoint, request);
    }

    private static List<Ends> ends(RequestMappingInfo endpoint) {
        return endpoint.getPatternValues().stream().map(Ends::of).toList();
    }
}
