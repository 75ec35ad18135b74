package city.chengshu.peers;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.open311.GeoRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which request of a peer is ours, and when what failed is tried again.
class TwinTest {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void ourNumberInTheWordsDecides() {
        var other = there("1", 36.1, 120.3, "别处的事");
        var ours = there("2", 10, 10, "垃圾\n来文编号 20261125-370202-0001");
        assertThat(twin(List.of(other, ours))).isEqualTo(new Twin.One("2"));
    }

    @Test
    void withoutWordsServicePlaceAndTimeDecide() {
        assertThat(twin(List.of(there("1", 36.100001, 120.300001, null))))
                .isEqualTo(new Twin.One("1"));
        assertThat(twin(List.of(there("1", 36.2, 120.3, null)))).isEqualTo(new Twin.None());
        assertThat(twin(List.of())).isEqualTo(new Twin.None());
    }

    @Test
    void somebodyElsesWordsAtTheSamePlaceAreNotOurs() {
        assertThat(twin(List.of(there("1", 36.1, 120.3, "路灯不亮")))).isEqualTo(new Twin.None());
    }

    @Test
    void severalAreForAPersonToTellApart() {
        assertThat(twin(List.of(there("1", 36.1, 120.3, null), there("2", 36.1, 120.3, null))))
                .isEqualTo(new Twin.Several());
    }

    @Test
    void whatAnotherDeliveryHasIsNotOurs() {
        var there = List.of(there("1", 36.1, 120.3, null));
        assertThat(Twin.of(delivery(), there, List.of("1"), NOW)).isEqualTo(new Twin.None());
    }

    @Test
    void whatWasThereBeforeIsNotOurs() {
        var old =
                new GeoRequest(
                        "1",
                        false,
                        no(),
                        no(),
                        "S1",
                        no(),
                        no(),
                        no(),
                        Optional.of(NOW.minus(Duration.ofHours(1))),
                        Optional.empty(),
                        Optional.empty(),
                        no(),
                        no(),
                        no(),
                        Optional.of(36.1),
                        Optional.of(120.3),
                        no());
        assertThat(twin(List.of(old))).isEqualTo(new Twin.None());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 13})
    void aFailureIsTriedAgainLaterEachTimeAndAtMostAnHourApart(int attempts) {
        var wait = Duration.between(NOW, Retry.next(attempts, NOW).orElseThrow());
        assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofHours(1));
        assertThat(wait).isGreaterThanOrEqualTo(Retry.after(attempts - 1));
    }

    @Test
    void afterFourteenAttemptsItIsGivenUp() {
        assertThat(Retry.next(Retry.MOST, NOW)).isEmpty();
    }

    private static Twin twin(List<GeoRequest> there) {
        return Twin.of(delivery(), there, List.of(), NOW);
    }

    private static Optional<String> no() {
        return Optional.empty();
    }

    private static GeoRequest there(
            String id,
            double latitude,
            double longitude,
            @org.jspecify.annotations.Nullable String words) {
        return new GeoRequest(
                id,
                false,
                no(),
                no(),
                "S1",
                Optional.ofNullable(words),
                no(),
                no(),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                no(),
                no(),
                no(),
                Optional.of(latitude),
                Optional.of(longitude),
                no());
    }

    private static Delivery delivery() {
        return new Delivery(
                new UUID(0, 1),
                new UUID(0, 2),
                "邻市",
                new UUID(0, 3),
                "20261125-370202-0001",
                "S1",
                120.3,
                36.1,
                "",
                "卫生脏乱，香港中路街道",
                "系统",
                NOW,
                Delivery.State.UNSURE,
                2,
                Optional.empty(),
                Optional.of(NOW.minusSeconds(20)),
                no(),
                no(),
                no(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
