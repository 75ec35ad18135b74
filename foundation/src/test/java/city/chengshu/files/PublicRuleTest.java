package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicRuleTest {

    static final PublicRule RULE = new PublicRule(0.5, 0.8, true, true, 20);

    @Test
    void nothingSeenIsClearAndBecomesPublic() {
        assertThat(RULE.judge(List.of())).isEqualTo(PublicRule.Verdict.CLEAR);
        assertThat(RULE.judge(List.of(face(0.49)))).isEqualTo(PublicRule.Verdict.CLEAR);
        assertThat(RULE.releases(PublicRule.Verdict.CLEAR)).isTrue();
    }

    @Test
    void whatWasSeenSurelyIsHiddenAndBecomesPublic() {
        assertThat(RULE.judge(List.of(face(0.8), face(0.95))))
                .isEqualTo(PublicRule.Verdict.BLURRED);
        assertThat(RULE.releases(PublicRule.Verdict.BLURRED)).isTrue();
    }

    @Test
    void oneDoubtfulThingSendsThePhotoToAPersonWithAllBoxes() {
        var seen = List.of(face(0.95), face(0.6), face(0.2));
        assertThat(RULE.judge(seen)).isEqualTo(PublicRule.Verdict.UNSURE);
        assertThat(RULE.toHide(seen)).hasSize(2);
        assertThat(RULE.releases(PublicRule.Verdict.UNSURE)).isFalse();
    }

    @Test
    void aFailedLookIsNeverReleasedWhateverTheRule() {
        assertThat(RULE.releases(PublicRule.Verdict.FAILED)).isFalse();
    }

    @Test
    void aCityMayWantAPersonForEveryPhoto() {
        var strict = new PublicRule(0.5, 0.8, false, false, 20);
        assertThat(List.of(PublicRule.Verdict.values())).noneMatch(strict::releases);
    }

    @Test
    void aRuleThatMakesNoSenseIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicRule(0.9, 0.8, true, true, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicRule(Double.NaN, 0.8, true, true, 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicRule(0.5, 0.8, true, true, 0));
    }

    private static Sight face(double confidence) {
        return new Sight(Sight.Kind.FACE, 0.1, 0.1, 0.1, 0.1, confidence);
    }
}
