package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.chengshu.region.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {

    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final Place HERE = new Place(120.3826, 36.0671);

    @Test
    void theSameThingTwiceIsCertain() {
        var one = problem(HERE, "QD01", "路边有垃圾", NOW);
        assertThat(Likeness.of(one, one).score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theNearerTheSurer() {
        var one = problem(HERE, "QD01", "", NOW);
        var near = Likeness.of(one, problem(east(20), "QD01", "", NOW));
        var far = Likeness.of(one, problem(east(200), "QD01", "", NOW));
        assertThat(near.score()).isGreaterThan(far.score());
        assertThat(near.metres()).isCloseTo(20, within(0.2));
    }

    @Test
    void theWordsTellTwoHeapsApart() {
        var one = problem(HERE, "QD01", "垃圾桶满溢无人清理", NOW);
        var same = Likeness.of(one, problem(HERE, "QD01", "垃圾桶满溢，没人清理", NOW));
        var other = Likeness.of(one, problem(HERE, "QD01", "沿街商户乱倒污水", NOW));
        assertThat(same.score()).isGreaterThan(other.score());
        assertThat(same.words()).hasValueSatisfying(share -> assertThat(share).isBetween(0.4, 1.0));
    }

    @Test
    void whatIsFarAwayOrOldAndOfAnotherClassIsNotShown() {
        var one = problem(HERE, "QD01", "", NOW);
        assertThat(Likeness.of(one, problem(east(260), "QD01", "", NOW)).isWorthShowing())
                .as("too far")
                .isFalse();
        var old = problem(HERE, "QD04", "", NOW.minus(Duration.ofDays(40)));
        assertThat(Likeness.of(one, old).isWorthShowing()).as("old, another class").isFalse();
        assertThat(Likeness.of(one, problem(HERE, "QD04", "", NOW)).isWorthShowing())
                .as("another class, but here and now")
                .isTrue();
    }

    @Test
    void nothingSaidIsNoReasonAgainst() {
        var one = problem(HERE, "QD01", "", NOW);
        assertThat(Likeness.of(one, problem(HERE, "QD01", "有垃圾", NOW)).words()).isEmpty();
        assertThat(Likeness.of(one, problem(HERE, "QD01", "！？", NOW)).score())
                .isCloseTo(1, within(1e-9));
    }

    private static Place east(double metres) {
        return new Place(
                HERE.longitude() + metres / 111_320 / Math.cos(Math.toRadians(HERE.latitude())),
                HERE.latitude());
    }

    private static Likeness.Problem problem(Place place, String code, String text, Instant at) {
        return new Likeness.Problem(place, Optional.of(code), text, at);
    }
}
