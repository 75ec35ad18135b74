package city.chengshu.vitals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Recorder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts what this node was asked and how long it took, until the next reading (请求计数). Answers
/// that last are not counted: their time says nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CountRequests extends OncePerRequestFilter {

    /// @param p95 milliseconds in which 95 of 100 were answered
    record Counted(long requests, long errors, long p95) {}

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final int P95 = 95;
    private static final int SERVER_ERROR = 500;

    private final Recorder recorder = new Recorder(LONGEST_MICROS, 2);
    private final LongAdder errors = new LongAdder();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/api/") || path.startsWith("/open311/"))
                || path.endsWith("/stream");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begin = System.nanoTime();
        var failed = true;
        try {
            chain.doFilter(request, response);
            failed = response.getStatus() >= SERVER_ERROR;
        } finally {
            var micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
            recorder.recordValue(Math.min(micros, LONGEST_MICROS));
            if (failed) {
                errors.increment();
            }
        }
    }

    /// What was counted since the last time.
    Counted take() {
        var interval = recorder.getIntervalHistogram();
        return new Counted(
                interval.getTotalCount(),
                errors.sumThenReset(),
                TimeUnit.MICROSECONDS.toMillis(interval.getValueAtPercentile(P95)));
    }
}
