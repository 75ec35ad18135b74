package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@TestPropertySource(properties = "chengshu.limits.anonymous-writes-per-minute=1")
class RefusedCallsTest {

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @Test
    void aRefusedLoginIsRecordedOnceAMinute() {
        for (var i = 0; i < 3; i++) {
            assertThat(
                            http.get()
                                    .uri("/api/me")
                                    .header("Authorization", "Bearer nonsense")
                                    .with(from("203.0.113.7")))
                    .hasStatus(401);
        }
        assertThat(recorded(401, "203.0.113.0")).isEqualTo(1);
    }

    @Test
    void aThrottledCallerIsRecordedOnceAMinute() {
        for (var i = 0; i < 4; i++) {
            http.post()
                    .uri("/api/citizen/codes")
                    .contentType("application/json")
                    .content("{}")
                    .with(from("198.51.100.7"))
                    .exchange();
        }
        assertThat(recorded(429, "198.51.100.0")).isEqualTo(1);
    }

    private int recorded(int status, String address) {
        return jdbc.sql(
                        "select count(*) from audit.record where status = :status and address = :address")
                .param("status", status)
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
