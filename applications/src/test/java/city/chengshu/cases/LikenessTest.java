package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.chengshu.files.ImageHash;
import city.chengshu.region.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @Test
    void theSamePhotoMakesSurerAndAnotherOneSaysNothing() {
        var photo = new ImageHash(0x0f0f_3355_00ff_5a5aL);
        var near = new ImageHash(photo.bits() ^ 0b101);
        var other = new ImageHash(~photo.bits());
        var seen = problem(east(120), "QD01", "路边有垃圾", NOW);
        var plain = problem(HERE, "QD04", "树坑里有土", NOW.minus(Duration.ofDays(3)));
        var without = Likeness.of(seen, plain);
        var same = Likeness.of(seen.with(List.of(photo)), plain.with(List.of(other, near)));
        var unlike = Likeness.of(seen.with(List.of(photo)), plain.with(List.of(other)));
        assertThat(without.photos()).isEmpty();
        assertThat(same.hasLikePhotos()).isTrue();
        assertThat(same.score()).isGreaterThan(without.score() + 0.2).isLessThan(1);
        assertThat(same.isWorthShowing()).as("shown for its photo").isTrue();
        assertThat(without.isWorthShowing()).isFalse();
        assertThat(unlike.hasLikePhotos()).isFalse();
        assertThat(unlike.score()).isEqualTo(without.score());
    }

    private static Place east(double metres) {
        return new Place(
                HERE.longitude() + metres / 111_320 / Math.cos(Math.toRadians(HERE.latitude())),
                HERE.latitude());
    }

    private static Likeness.Problem problem(Place place, String code, String text, Instant at) {
        return new Likeness.Problem(place, Optional.of(code), text, at, List.of());
    }
}
