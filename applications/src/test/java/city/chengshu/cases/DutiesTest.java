package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Separation of duties, and whose case it is: rules, in plain Java.
class DutiesTest {

    static final Duration WITHIN = Duration.ofDays(15);
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final UUID UNIT = UUID.randomUUID();

    final Actor handler = actor(List.of(UNIT));
    final Actor inspector = actor(List.of());
    final Actor leader = actor(List.of());

    @Test
    void whoFinishedDoesNotCheck() {
        refused(
                CaseError.SAME_PERSON,
                in(CaseState.CHECKING, inspector, null),
                CaseAction.CHECK_PASS,
                inspector);
        refused(
                CaseError.SAME_PERSON,
                in(CaseState.CHECKING, inspector, null),
                CaseAction.CHECK_FAIL,
                inspector);
    }

    @Test
    void whoFinishedOrCheckedDoesNotClose() {
        refused(
                CaseError.SAME_PERSON,
                in(CaseState.TO_CLOSE, handler, inspector),
                CaseAction.CLOSE,
                handler);
        refused(
                CaseError.SAME_PERSON,
                in(CaseState.TO_CLOSE, handler, inspector),
                CaseAction.CLOSE,
                inspector);
        assertThat(
                        in(CaseState.TO_CLOSE, handler, inspector)
                                .after(CaseAction.CLOSE, leader, NOW, WITHIN))
                .isEqualTo(CaseState.CLOSED);
    }

    @Test
    void theCheckerIsNotOfTheDisposingUnit() {
        refused(
                CaseError.SAME_UNIT,
                in(CaseState.CHECKING, inspector, null),
                CaseAction.CHECK_PASS,
                actor(List.of(UNIT)));
    }

    @Test
    void onlyTheUnitInChargeSignsAndFinishes() {
        var stranger = actor(List.of(UUID.randomUUID()));
        refused(
                CaseError.NOT_YOUR_UNIT,
                in(CaseState.DISPATCHED, null, null),
                CaseAction.SIGN,
                stranger);
        refused(
                CaseError.NOT_YOUR_UNIT,
                in(CaseState.IN_PROGRESS, null, null),
                CaseAction.FINISH,
                leader);
        assertThat(
                        in(CaseState.DISPATCHED, null, null)
                                .after(CaseAction.SIGN, handler, NOW, WITHIN))
                .isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void whatTheLifeCycleDoesNotKnowIsRefused() {
        for (var state : CaseState.values()) {
            for (var action : CaseAction.values()) {
                if (CaseLifeCycle.next(state, action, Optional.of(CaseState.REPORTED)).isEmpty()) {
                    refused(CaseError.NOT_NOW, in(state, null, null), action, leader);
                }
            }
        }
    }

    @Test
    void aCaseIsReopenedOnlyForAWhile() {
        refused(
                CaseError.REOPEN_TOO_LATE,
                closed(NOW.minus(WITHIN).minusSeconds(1)),
                CaseAction.REOPEN,
                leader);
        assertThat(
                        closed(NOW.minus(Duration.ofDays(1)))
                                .after(CaseAction.REOPEN, leader, NOW, WITHIN))
                .isEqualTo(CaseState.FILED);
    }

    private static void refused(CaseError code, Case found, CaseAction action, Actor actor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> found.after(action, actor, NOW, WITHIN))
                .withMessageStartingWith("Cannot ")
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static Actor actor(List<UUID> units) {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.STAFF,
                "测试",
                Set.of(),
                Set.of(),
                new DataScope(List.of(""), units));
    }

    private static Case closed(Instant at) {
        return found(CaseState.CLOSED, null, null, Optional.of(at));
    }

    private static Case in(CaseState state, Actor finished, Actor checked) {
        return found(state, finished, checked, Optional.empty());
    }

    private static Case found(
            CaseState state, Actor finished, Actor checked, Optional<Instant> closedAt) {
        return new Case(
                new CaseId(UUID.randomUUID()),
                "370202-20261123-00001",
                1,
                state,
                "QD01",
                Optional.of("A"),
                "A",
                "370202001000",
                "市南区",
                "",
                "",
                Optional.empty(),
                Optional.of(new UnitId(UNIT)),
                Optional.of("街道"),
                NOW,
                Optional.of(NOW),
                closedAt,
                Optional.of(NOW),
                Optional.of(NOW),
                NOW,
                Optional.of(NOW),
                Optional.ofNullable(finished).map(Actor::id),
                Optional.ofNullable(finished).map(_ -> NOW),
                Optional.ofNullable(checked).map(Actor::id),
                Case.Counts.NONE,
                Case.Arbitration.NONE,
                Optional.empty(),
                Optional.empty(),
                Case.Alarm.NONE,
                Optional.empty(),
                Case.Kin.NONE,
                List.of(),
                List.of(),
                List.of(),
                "citizen",
                false);
    }
}
