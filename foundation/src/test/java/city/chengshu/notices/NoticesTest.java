package city.chengshu.notices;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.PublicAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {

    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void waitsTwiceAsLongEachTimeAndGivesUp() {
        assertThat(BackOff.next(1, NOW)).contains(NOW.plusSeconds(15));
        assertThat(BackOff.next(2, NOW)).contains(NOW.plusSeconds(30));
        assertThat(BackOff.next(9, NOW)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(BackOff.next(BackOff.ATTEMPTS, NOW)).isEmpty();
        assertThat(BackOff.next(BackOff.ATTEMPTS + 1, NOW)).isEmpty();
    }

    @Test
    void fillsATextOnceAndLeavesStrangePlacesEmpty() {
        var text = new Template("{a}", "{a} and {b} and {no}");
        assertThat(text.filled(Map.of("a", "{b} $1", "b", "two")))
                .isEqualTo(new Template("{b} $1", "{b} $1 and two and "));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "192.168.1.1, false",
        "172.16.0.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "198.18.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "fc00::1, false",
        "fe80::1, false",
        "::ffff:127.0.0.1, false",
        "64:ff9b::7f00:1, false",
        "1.1.1.1, true",
        "203.107.1.1, true",
        "2400:3200::1, true"
    })
    void callsPublicAddressesOnly(String address, boolean allowed) throws Exception {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isEqualTo(allowed);
    }

    @Test
    void tellsNothingOfAnAddressInLogs() {
        assertThat(new Recipient.Phone("13800000000")).asString().doesNotContain("138");
        assertThat(new Recipient.Email("a@b.cn")).asString().doesNotContain("a@b");
    }

    /// The value was made with openssl: printf '%s' '1700000000.{}' | openssl dgst -sha256 -hmac
    /// key
    @Test
    void signsAsAReceiverCanCheck() {
        assertThat(WebhookChannel.signature("key", "1700000000", "{}"))
                .isEqualTo("v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
    }
}
