package city.chengshu.access;

import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Pressure;
import city.chengshu.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets in as many requests as a node can work on (接入控制); some more wait a moment in order, the
/// rest hear at once when to come again. Without it a rush makes everybody wait until nobody is
/// served.
///
/// Pages and photos on their way in are not counted: they take a slow caller long and us nothing.
@Component
@Order(-200)
class Admission extends OncePerRequestFilter {

    private final AdmissionSettings settings;
    private final HandlerExceptionResolver problems;
    private final Pressure pressure;
    private final Semaphore places;

    Admission(
            AdmissionSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            Pressure pressure) {
        this.settings = settings;
        this.problems = problems;
        this.pressure = pressure;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        var works =
                path.startsWith("/api/")
                        || path.startsWith("/open311/")
                        || path.startsWith("/oauth2/")
                        || path.equals("/login");
        return !works || Limits.isUpload(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            var full = "Cannot answer: the service is full, come again in a moment";
            problems.resolveException(request, response, null, new Refusal(KernelError.BUSY, full));
            return;
        }
        pressure.asked();
        try {
            chain.doFilter(request, response);
        } catch (CannotGetJdbcConnectionException | CannotCreateTransactionException noDatabase) {
            problems.resolveException(request, response, null, noDatabase);
        } finally {
            pressure.answered();
            places.release();
        }
    }

    /// A bounded queue: who would have to wait behind too many is not kept waiting.
    private boolean enter() {
        if (places.getQueueLength() >= settings.waiting()) {
            return places.tryAcquire();
        }
        try {
            return places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
