package city.chengshu.callback;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.CaseState;
import city.chengshu.cases.CaseStory;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// After the closing: message, call, proposal, decision, over HTTP; and who is refused.
@PlatformTest
class CallbackHttpTest extends CaseStory {

    @Autowired OpenCall openCall;
    @Autowired Clock clock;

    final RequestPostProcessor caller = staff(List.of(), "case.callback", "callback.read");
    final RequestPostProcessor officer = staff(List.of(), "case.reopen", "case.read");
    final RequestPostProcessor editor = ActingAs.staff("callback.edit", "callback.read");

    /// Classes of which everybody is drawn, or nobody.
    private void draw(String classCode, int percent) {
        var newest =
                JSON.readTree(
                                text(
                                        http.get()
                                                .uri("/api/callback-policies")
                                                .with(editor)
                                                .exchange()))
                        .get(0);
        var version = newest.get("version").asInt();
        var changed = put(editor, policy(version + 1, classCode, percent));
        assertOk(changed);
    }

    private String policy(int version, String classCode, int percent) {
        return """
        {"version":%d,"from":"%s","seed":5,"unansweredDays":7,"unsatisfiedUpTo":2,"attempts":2,"retryHours":4,
         "callHours":48,"decideHours":24,"shares":[{"classCode":"%s","region":"","percent":%d}]}
        """
                .formatted(
                        version,
                        LocalDate.ofInstant(clock.instant(), HouseClock.CITY),
                        classCode,
                        percent);
    }

    private MvcTestResult put(RequestPostProcessor who, String body) {
        return http.put()
                .uri("/api/callback-policies")
                .with(who)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private UUID closed(UUID report) {
        var found = caseOf(report);
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
        return found;
    }

    private String callOf(UUID found) {
        return jdbc.sql(
                        "select id::text from callback.call_back where case_id = :case order by cycle desc limit 1")
                .param("case", found)
                .query(String.class)
                .single();
    }

    private String stateOf(UUID found) {
        return jdbc.sql(
                        "select state || coalesce(' ' || reason, '') from callback.call_back where case_id = :case order by cycle desc limit 1")
                .param("case", found)
                .query(String.class)
                .single();
    }

    private MvcTestResult call(String id, RequestPostProcessor who, String body) {
        return post(
                "/api/callbacks/%s/calls".formatted(id), who, UUID.randomUUID().toString(), body);
    }

    private MvcTestResult rate(UUID report, boolean solved, int satisfaction) {
        return post(
                "/api/reports/%s/evaluation".formatted(report),
                citizen,
                "-",
                "{\"solved\":%s,\"satisfaction\":%d,\"text\":\"过两天又脏了\"}"
                        .formatted(solved, satisfaction));
    }

    private JsonNode proposal(UUID found) {
        var answer =
                http.get()
                        .uri("/api/cases/%s/reopenings".formatted(found))
                        .with(officer)
                        .exchange();
        assertOk(answer);
        return JSON.readTree(text(answer)).path(0);
    }

    private MvcTestResult decide(
            JsonNode proposal, RequestPostProcessor who, boolean reopen, String words) {
        return post(
                "/api/reopenings/%s/decision".formatted(proposal.get("id").asString()),
                who,
                UUID.randomUUID().toString(),
                "{\"reopen\":%s,\"words\":\"%s\"}".formatted(reopen, words));
    }

    private MvcTestResult ask(UUID report, RequestPostProcessor who) {
        return post(
                "/api/reports/%s/reopening".formatted(report),
                who,
                UUID.randomUUID().toString(),
                "{\"words\":\"没有清干净\"}");
    }

    private int facts(UUID found, String name) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0) from (
                            select fact, subject, amount from indicators.fresh union all
                            select fact, subject, amount from indicators.fact) as known
                         where fact = :name and subject = :case
                        """)
                .param("name", name)
                .param("case", found)
                .query(Integer.class)
                .single();
    }

    private int tasks(String kind, UUID subject) {
        return jdbc.sql(
                        "select count(*) from worklist.task where kind = :kind and subject = :subject and completed is null")
                .param("kind", kind)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoIsDrawnIsCalledTriedAgainAndHisWordsCount() {
        draw("QD01", 100);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        var id = callOf(found);
        assertThat(stateOf(found)).isEqualTo("OPEN SAMPLE");
        assertThat(tasks("callback.call", UUID.fromString(id))).isEqualTo(1);
        assertOk(call(id, caller, "{\"reached\":false,\"words\":\"无人接听\"}"));
        assertThat(code(call(id, caller, "{\"reached\":false}"))).isEqualTo("callback-too-soon");
        assertThat(tasks("callback.call", UUID.fromString(id)))
                .as("to be tried again")
                .isEqualTo(1);
        makeDue(id);
        assertOk(call(id, caller, "{\"reached\":true,\"solved\":true,\"satisfaction\":4}"));
        assertThat(stateOf(found)).isEqualTo("REACHED SAMPLE");
        assertThat(tasks("callback.call", UUID.fromString(id))).isZero();
        assertThat(facts(found, "callback.due")).isEqualTo(1);
        assertThat(facts(found, "callback.attempt")).isEqualTo(2);
        assertThat(facts(found, "callback")).isEqualTo(1);
        assertThat(facts(found, "callback.solved")).isEqualTo(1);
        assertThat(facts(found, "callback.satisfied")).isEqualTo(1);
        assertThat(proposal(found).isMissingNode()).as("nothing to propose").isTrue();
    }

    private void makeDue(String id) {
        jdbc.sql("update callback.call_back set next = next - interval '5 hours' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    @Test
    void whoDoesNotAnswerTheMessageIsCalledAfterDays() {
        draw("QD02", 0);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        assertThat(stateOf(found)).isEqualTo("WAITING");
        HouseClock.at(clock.instant().plus(Duration.ofDays(6)), () -> openCall.openUnanswered());
        assertThat(stateOf(found)).isEqualTo("WAITING");
        HouseClock.at(clock.instant().plus(Duration.ofDays(8)), () -> openCall.openUnanswered());
        HouseClock.at(clock.instant().plus(Duration.ofDays(8)), () -> openCall.openUnanswered());
        assertThat(stateOf(found)).isEqualTo("OPEN UNANSWERED");
        assertThat(tasks("callback.call", UUID.fromString(callOf(found)))).as("once").isEqualTo(1);
    }

    @Test
    void whoIsSatisfiedByMessageIsNotCalled() {
        draw("QD02", 0);
        var report = submit(citizen, "QD01", photo(citizen));
        var found = closed(report);
        assertThat(rate(report, true, 4)).hasStatus(204);
        assertThat(stateOf(found)).isEqualTo("ANSWERED");
        assertThat(proposal(found).isMissingNode()).isTrue();
    }

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

    private void dispatchAndClose(UUID found) {
        assertOk(act(found, "dispatch", staff(List.of(), "case.dispatch"), ""));
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
    }

    @Test
    void callsAreSeenWithinOnesScopeAndTheWrongPersonIsRefused() {
        draw("QD01", 100);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        var id = callOf(found);
        var reached = "{\"reached\":true,\"solved\":true,\"satisfaction\":5}";
        assertThat(call(id, editor, reached)).as("may not call").hasStatus(403);
        assertThat(call(id, citizen, reached)).hasStatus(403);
        assertThat(call(id, ActingAs.anonymous(), reached)).hasStatus(401);
        var elsewhere = person(UUID.randomUUID(), List.of("370214"), List.of());
        assertThat(call(id, elsewhere, reached)).hasStatus(404);
        assertThat(http.get().uri("/api/callbacks/" + id).with(elsewhere)).hasStatus(404);
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        var ofTheUnit = person(UUID.randomUUID(), List.of("3702"), List.of(unit));
        assertThat(code(call(id, ofTheUnit, reached))).isEqualTo("callback-involved");
        assertThat(http.get().uri("/api/callbacks/%s/contact".formatted(id)).with(ofTheUnit))
                .hasStatus(403);
        assertThat(http.get().uri("/api/callbacks/%s/contact".formatted(id)).with(editor))
                .hasStatus(403);
        assertThat(http.get().uri("/api/callbacks").with(citizen)).hasStatus(403);
        for (var bad :
                List.of(
                        "{}",
                        "{\"reached\":true}",
                        "{\"reached\":true,\"solved\":true,\"satisfaction\":6}",
                        "{\"reached\":false,\"solved\":true,\"satisfaction\":5}",
                        "{\"reached\":\"vielleicht\"}",
                        "{\"reached\":false,\"words\":\"\\u0000\"}")) {
            assertThat(call(id, caller, bad)).as(bad).hasStatus4xxClientError();
        }
        assertOk(call(id, caller, reached));
    }

    private static RequestPostProcessor person(UUID id, List<String> regions, List<UUID> units) {
        return ActingAs.actor(
                new Actor(
                        id,
                        Actor.Kind.STAFF,
                        "回访员",
                        Set.of("CALLER"),
                        Set.of("case.callback", "callback.read"),
                        new DataScope(regions, units)));
    }

    @Test
    void unusablePoliciesAreRefused() {
        assertThat(put(caller, policy(99, "QD01", 1))).hasStatus(403);
        for (var bad :
                List.of(
                        policy(9999, "QD01", 1),
                        policy(2, "XX99", 1),
                        policy(2, "QD01", 101),
                        policy(2, "QD01", 1)
                                .replaceAll("\"from\":\"[^\"]+\"", "\"from\":\"2020-01-01\""),
                        "{}")) {
            assertThat(put(editor, bad)).as(bad).hasStatus4xxClientError();
        }
    }
}
