package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Pressure;
import city.chengshu.testing.PlatformTest;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// A node that is full says so at once, and when to come again.
@PlatformTest
class AdmissionTest {

    @Autowired
    @Qualifier("handlerExceptionResolver")
    HandlerExceptionResolver problems;

    private Admission admission;

    @BeforeEach
    void onePlaceAndNoQueue() {
        admission =
                new Admission(
                        new AdmissionSettings(1, 0, Duration.ofMinutes(1)),
                        problems,
                        new Pressure());
    }

    @Test
    void whoeverFindsNoPlaceIsToldWhenToComeAgain() throws Exception {
        whileOneIsInside(() -> {
            var refused = ask(get("/api/cases"), (_, _) -> {});
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
            assertThat(refused.getContentType()).startsWith("application/problem+json");
            assertThat(refused.getContentAsString()).contains("\"code\":\"service-busy\"");
        });
        assertThat(ask(get("/api/cases"), (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void pagesPhotosAndHealthNeedNoPlace() throws Exception {
        var photo = new MockHttpServletRequest("POST", "/api/files");
        photo.setContentType("multipart/form-data; boundary=x");
        whileOneIsInside(() -> {
            assertThat(ask(get("/console/index.html"), (_, _) -> {}).getStatus()).isEqualTo(200);
            assertThat(ask(get("/health"), (_, _) -> {}).getStatus()).isEqualTo(200);
            assertThat(ask(photo, (_, _) -> {}).getStatus()).isEqualTo(200);
        });
    }

    @Test
    void aDatabaseThatIsAwayIsNoFaultOfTheProgram() throws Exception {
        var answer =
                ask(
                        get("/api/cases"),
                        (_, _) -> {
                            throw new CannotGetJdbcConnectionException("away");
                        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(ask(get("/api/cases"), (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    private interface Check {
        void run() throws Exception;
    }

    private void whileOneIsInside(Check check) throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first =
                    threads.submit(() ->
                            ask(
                                    get("/api/cases"),
                                    (_, _) -> {
                                        inside.countDown();
                                        await(leave);
                                    }));
            inside.await();
            try {
                check.run();
            } finally {
                leave.countDown();
            }
            assertThat(first.get().getStatus()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain then)
            throws Exception {
        var response = new MockHttpServletResponse();
        admission.doFilter(request, response, then);
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
