package city.chengshu.callback;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.CaseState;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who is not satisfied proposes to reopen; an officer decides.
@PlatformTest
class ReopeningTest extends CallbackStory {

    @Test
    void whoIsNotSatisfiedIsCalledAndProposesToReopenWhichAnOfficerFollows() {
        draw("QD02", 0);
        var report = submit(citizen, "QD01", photo(citizen));
        var found = closed(report);
        assertThat(rate(report, false, 1)).hasStatus(204);
        assertThat(stateOf(found)).isEqualTo("OPEN UNSATISFIED");
        var proposal = proposal(found);
        assertThat(proposal.get("origin").asString()).isEqualTo("EVALUATION");
        assertThat(proposal.get("words").asString()).isEqualTo("过两天又脏了");
        assertThat(tasks("callback.reopen", found)).isEqualTo(1);
        assertThat(decide(proposal, caller, true, "属实")).as("may not decide").hasStatus(403);
        assertThat(decide(proposal, citizen, true, "属实")).hasStatus(403);
        assertThat(code(decide(proposal, shift, true, "属实")))
                .as("he closed it")
                .isEqualTo("reopening-own-work");
        assertThat(decide(proposal, officer, true, "  ")).hasStatus4xxClientError();
        assertOk(decide(proposal, officer, true, "市民反映属实"));
        assertThat(state(found)).isEqualTo(CaseState.FILED);
        assertThat(stateOf(found)).isEqualTo("CANCELLED UNSATISFIED");
        assertThat(tasks("callback.reopen", found)).isZero();
        assertThat(facts(found, "callback.due")).as("taken back").isZero();
        assertThat(facts(found, "callback.reopen_asked")).isEqualTo(1);
        assertThat(facts(found, "callback.reopened")).isEqualTo(1);
        assertThat(code(decide(proposal, officer, false, "x"))).isEqualTo("reopening-decided");
    }

    @Test
    void aRefusalIsToldWithItsReasonAndNothingIsAskedTwice() {
        draw("QD02", 0);
        var report = submit(citizen, "QD01", photo(citizen));
        assertThat(code(ask(report, citizen))).isEqualTo("reopening-not-closed");
        var found = closed(report);
        assertThat(ask(report, ActingAs.citizen())).as("somebody else's").hasStatus(404);
        assertThat(ask(report, ActingAs.anonymous())).hasStatus(401);
        assertThat(ask(report, officer)).hasStatus(403);
        assertThat(ask(report, citizen)).hasStatus(201);
        assertThat(code(ask(report, citizen))).isEqualTo("reopening-asked");
        var proposal = proposal(found);
        assertThat(proposal.toString()).as("no name of the reporter").doesNotContain("138");
        assertOk(decide(proposal, officer, false, "现场复查已清理干净"));
        assertThat(state(found)).isEqualTo(CaseState.CLOSED);
        assertThat(story(report).getLast().get("remark").asString()).isEqualTo("未重新立案：现场复查已清理干净");
        var told =
                jdbc.sql(
                                "select template from notices.notice where person = :me order by id desc limit 1")
                        .param("me", citizenId)
                        .query(String.class)
                        .single();
        assertThat(told).isEqualTo("reopen-refused");
        var mine =
                JSON.readTree(
                        text(
                                http.get()
                                        .uri("/api/reports/%s/reopening".formatted(report))
                                        .with(citizen)
                                        .exchange()));
        assertThat(mine.get("possible").asBoolean()).isFalse();
        assertThat(mine.get("decision").asString()).isEqualTo("现场复查已清理干净");
    }

    @Test
    void theWindowRunsFromTheClosingAndADecisionMayTakeLonger() {
        draw("QD02", 0);
        var report = submit(citizen, "QD01", photo(citizen));
        var found = closed(report);
        assertThat(ask(report, citizen)).hasStatus(201);
        var decided =
                HouseClock.at(
                        clock.instant().plus(Duration.ofDays(20)),
                        () -> decide(proposal(found), officer, true, "按期提出"));
        assertOk(decided);
        assertThat(state(found)).isEqualTo(CaseState.FILED);

        var other = submit(citizen, "QD01", photo(citizen));
        closed(other);
        var late =
                HouseClock.at(clock.instant().plus(Duration.ofDays(16)), () -> ask(other, citizen));
        assertThat(code(late)).isEqualTo("reopening-too-late");
    }

    @Test
    void anUnsatisfiedWordOnThePhoneProposesAndTheCallerDoesNotDecide() {
        draw("QD01", 100);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        var both =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "回访员",
                                Set.of("CALLER"),
                                Set.of("case.callback", "callback.read", "case.reopen"),
                                new DataScope(List.of("3702"), List.of())));
        assertOk(
                call(
                        callOf(found),
                        both,
                        "{\"reached\":true,\"solved\":false,\"satisfaction\":2,\"words\":\"没修好\"}"));
        var proposal = proposal(found);
        assertThat(proposal.get("origin").asString()).isEqualTo("PHONE");
        assertThat(code(decide(proposal, both, true, "同意"))).isEqualTo("reopening-own-work");
        assertOk(
                act(
                        found,
                        "reopen",
                        staff(List.of(), "case.reopen", "case.read"),
                        because("直接重新立案")));
        assertThat(proposal(found).get("state").asString()).isEqualTo("LAPSED");
        assertThat(tasks("callback.reopen", found)).isZero();
    }

    @Test
    void afterASecondClosingTheReporterIsAskedAgain() {
        draw("QD02", 0);
        var report = submit(citizen, "QD00", photo(citizen));
        var found = caseOf(report);
        assertOk(act(found, "accept", staff(List.of(), "case.accept"), ",\"classCode\":\"QD01\""));
        assertOk(act(found, "file", shift, ""));
        dispatchAndClose(found);
        assertThat(rate(report, false, 1)).hasStatus(204);
        assertThat(rate(report, true, 5)).as("once a closing").hasStatus(409);
        assertOk(decide(proposal(found), officer, true, "属实"));
        dispatchAndClose(found);
        assertThat(mine(report).get("summary").get("evaluated").asBoolean()).isFalse();
        assertThat(rate(report, true, 5)).hasStatus(204);
        assertThat(stateOf(found)).isEqualTo("ANSWERED");
    }
}
