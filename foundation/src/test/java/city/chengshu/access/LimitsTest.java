package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitsTest {

    final Limits limits = new Limits(new LimitSettings(3, 2, false));

    @Test
    void whoeverWritesWithoutLoginMustWaitAfterSome() {
        assertThat(limits.refuse(Actor.ANONYMOUS, write("203.0.113.7"))).isEmpty();
        assertThat(limits.refuse(Actor.ANONYMOUS, write("203.0.113.7"))).isEmpty();
        assertThat(limits.refuse(Actor.ANONYMOUS, write("203.0.113.7"))).isPresent();
        assertThat(limits.refuse(Actor.ANONYMOUS, write("203.0.113.8"))).isEmpty();
    }

    @Test
    void readingIsFree() {
        var read = write("203.0.113.9");
        read.setMethod("GET");
        for (var time = 0; time < 10; time++) {
            assertThat(limits.refuse(Actor.ANONYMOUS, read)).isEmpty();
        }
    }

    @Test
    void photosAreCountedForWhoeverIsLoggedInToo() {
        var photo = write("203.0.113.10");
        photo.setContentType("multipart/form-data; boundary=x");
        for (var time = 0; time < 3; time++) {
            assertThat(limits.refuse(Actor.HOUSE, photo)).isEmpty();
        }
        assertThat(limits.refuse(Actor.HOUSE, photo)).isPresent();
        assertThat(limits.refuse(Actor.HOUSE, write("203.0.113.10"))).isEmpty();
    }

    @Test
    void programsOnThisMachineAreLimitedOnlyIfOneWantsIt() {
        var strict = new Limits(new LimitSettings(3, 2, true));
        for (var time = 0; time < 2; time++) {
            assertThat(strict.refuse(Actor.ANONYMOUS, write("127.0.0.1"))).isEmpty();
            assertThat(limits.refuse(Actor.ANONYMOUS, write("::1"))).isEmpty();
        }
        assertThat(strict.refuse(Actor.ANONYMOUS, write("127.0.0.1"))).isPresent();
        assertThat(limits.refuse(Actor.ANONYMOUS, write("::1"))).isEmpty();
    }

    private static MockHttpServletRequest write(String address) {
        var request = new MockHttpServletRequest("POST", "/api/reports");
        request.setRemoteAddr(address);
        return request;
    }
}
