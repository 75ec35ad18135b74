package city.chengshu.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is called, how often, and by whom, in plain Java.
class CallBackRulesTest {

    static final Instant NOW = Instant.parse("2026-05-20T02:00:00Z");
    static final UUID UNIT = UUID.randomUUID();
    static final UUID CLOSER = UUID.randomUUID();
    static final CallbackPolicy POLICY =
            policy(
                    7,
                    new CallbackPolicy.Share(Optional.empty(), "", 10),
                    new CallbackPolicy.Share(Optional.empty(), "370214", 50),
                    new CallbackPolicy.Share(Optional.of("QD04"), "", 100),
                    new CallbackPolicy.Share(Optional.of("QD02"), "", 0));

    static CallbackPolicy policy(long seed, CallbackPolicy.Share... shares) {
        return new CallbackPolicy(
                1, LocalDate.of(2026, 1, 1), seed, 7, 2, 3, 4, 48, 24, List.of(shares));
    }

    private static Actor person(UUID id, UUID... units) {
        return new Actor(
                id,
                Actor.Kind.STAFF,
                "回访员",
                Set.of("CALLER"),
                Set.of("case.callback"),
                new DataScope(List.of(""), List.of(units)));
    }

    private static CallBack call(int attempts, Optional<Instant> next) {
        return new CallBack(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "20260520-370202-0001",
                UUID.randomUUID(),
                "20260520-000001",
                "QD01",
                "370202002000",
                "市南区",
                "",
                Optional.of(UNIT),
                Optional.of("街道"),
                Set.of(CLOSER),
                NOW.minus(Duration.ofDays(1)),
                CallBack.State.OPEN,
                Optional.of(CallBack.Reason.SAMPLE),
                attempts,
                next,
                false);
    }

    private static CallBack.Attempt reached(boolean solved, int satisfaction) {
        return new CallBack.Attempt(
                true, Optional.of(solved), Optional.of(satisfaction), "", "回访员", NOW);
    }

    private static final CallBack.Attempt NOT_REACHED =
            new CallBack.Attempt(false, Optional.empty(), Optional.empty(), "无人接听", "回访员", NOW);

    private static long drawn(CallbackPolicy policy, String classCode, String region) {
        return IntStream.range(0, 10_000)
                .filter(i -> policy.isDrawn(new UUID(9, i), 1, classCode, region))
                .count();
    }

    @Test
    void theSampleHasItsShareAndTheMostParticularShareCounts() {
        assertThat(drawn(POLICY, "QD01", "370202002000")).isBetween(850L, 1150L);
        assertThat(drawn(POLICY, "QD01", "370214002000")).isBetween(4700L, 5300L);
        assertThat(drawn(POLICY, "QD04", "370202002000")).isEqualTo(10_000);
        assertThat(drawn(POLICY, "QD02", "370214002000")).as("class before region").isZero();
    }

    @Test
    void theSameSeedDrawsTheSameCasesAndAnotherOneOthers() {
        var again = policy(7, POLICY.shares().toArray(CallbackPolicy.Share[]::new));
        var other = policy(8, POLICY.shares().toArray(CallbackPolicy.Share[]::new));
        var same = 0;
        var different = 0;
        for (var i = 0; i < 500; i++) {
            var found = new UUID(5, i);
            var first = POLICY.isDrawn(found, 1, "QD01", "370214002000");
            same += first == again.isDrawn(found, 1, "QD01", "370214002000") ? 1 : 0;
            different += first == other.isDrawn(found, 1, "QD01", "370214002000") ? 0 : 1;
        }
        assertThat(same).isEqualTo(500);
        assertThat(different).isGreaterThan(100);
    }

    @Test
    void whoIsNotReachedIsTriedAgainLaterAndNotForEver() {
        var caller = person(UUID.randomUUID());
        var second = call(0, Optional.of(NOW)).after(NOT_REACHED, POLICY, caller);
        assertThat(second.state()).isEqualTo(CallBack.State.OPEN);
        assertThat(second.next()).contains(NOW.plus(Duration.ofHours(4)));
        refused(CallbackError.TOO_SOON, second, NOT_REACHED, caller);
        var last = call(2, Optional.of(NOW)).after(NOT_REACHED, POLICY, caller);
        assertThat(last.state()).isEqualTo(CallBack.State.UNREACHED);
        refused(CallbackError.NOT_OPEN, last, NOT_REACHED, caller);
    }

    @Test
    void whoWasReachedIsNotCalledAgain() {
        var caller = person(UUID.randomUUID());
        var done = call(1, Optional.of(NOW)).after(reached(true, 5), POLICY, caller);
        assertThat(done.state()).isEqualTo(CallBack.State.REACHED);
        refused(CallbackError.NOT_OPEN, done, reached(true, 5), caller);
    }

    @Test
    void nobodyAsksHowGoodHisOwnWorkWas() {
        var one = call(0, Optional.of(NOW));
        refused(CallbackError.INVOLVED, one, NOT_REACHED, person(CLOSER));
        refused(CallbackError.INVOLVED, one, NOT_REACHED, person(UUID.randomUUID(), UNIT));
    }

    private static void refused(
            CallbackError code, CallBack one, CallBack.Attempt attempt, Actor caller) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> one.after(attempt, POLICY, caller))
                .withMessageStartingWith("Cannot ")
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @Test
    void answersGoWithAPersonWhoWasReached() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new CallBack.Attempt(
                                true, Optional.of(true), Optional.empty(), "", "", NOW));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new CallBack.Attempt(
                                false, Optional.of(true), Optional.of(5), "", "", NOW));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new CallBack.Attempt(
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                "x".repeat(501),
                                "",
                                NOW));
    }

    @Test
    void unsolvedOrLowSatisfactionIsUnsatisfied() {
        assertThat(POLICY.isUnsatisfied(false, 5)).isTrue();
        assertThat(POLICY.isUnsatisfied(true, 2)).isTrue();
        assertThat(POLICY.isUnsatisfied(true, 3)).isFalse();
    }

    @Test
    void aPolicyThatContradictsItselfSaysSo() {
        assertThat(POLICY.fault()).isEmpty();
        assertThat(policy(1, new CallbackPolicy.Share(Optional.empty(), "", 101)).fault())
                .isPresent();
        var share = new CallbackPolicy.Share(Optional.empty(), "", 1);
        assertThat(policy(1, share, share).fault()).isPresent();
    }

    @Test
    void nobodyDecidesAboutHisOwnWorkOrHisOwnProposal() {
        var proposer = UUID.randomUUID();
        var proposal =
                new Reopening(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        "1",
                        UUID.randomUUID(),
                        "1",
                        "370202002000",
                        Set.of(CLOSER),
                        Reopening.Origin.PHONE,
                        "",
                        proposer,
                        "",
                        NOW,
                        NOW,
                        Reopening.State.ASKED,
                        Optional.empty(),
                        Optional.empty(),
                        "");
        for (var wrong : List.of(CLOSER, proposer)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> proposal.refuseWrongOfficer(person(wrong)))
                    .extracting(Refusal::code)
                    .isEqualTo(CallbackError.OWN_WORK);
        }
        proposal.refuseWrongOfficer(person(UUID.randomUUID()));
    }
}
