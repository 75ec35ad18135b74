package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What units ask for, and what follows when it is decided, over HTTP.
@PlatformTest
class ApplicationsTest extends CaseStory {

    private static final String COUNTED =
            """
              from (select * from indicators.fresh union all select * from indicators.fact) as facts
             where subject = :id and fact = :fact
            """;

    @Autowired EscalateCases escalateCases;

    final RequestPostProcessor dispatcher =
            staff(List.of(), "case.approve", "case.dispatch", "case.resume", "case.read");
    final RequestPostProcessor leader =
            staff(
                    List.of(),
                    "case.approve",
                    "case.approve_second",
                    "case.arbitrate",
                    "case.supervise",
                    "case.urge",
                    "case.read");

    @Test
    void aDelayMovesTheDeadlineAndKeepsTheFirst() {
        var found = inProgress();
        var unit = handlerOf(found);
        var first = due(found);
        assertThat(code(ask(found, unit, "\"kind\":\"DELAY\""))).isEqualTo("case-limit-needed");
        assertOk(ask(found, unit, "\"kind\":\"DELAY\"," + days(2)));
        assertThat(code(ask(found, unit, "\"kind\":\"DELAY\"," + days(2))))
                .isEqualTo("case-application-open");
        assertThat(due(found)).as("asked is not granted").isEqualTo(first);
        assertOk(decide(found, dispatcher, true));
        assertThat(due(found)).isAfter(first);
        var shown = dossier(found, dispatcher).path("found");
        assertThat(Instant.parse(shown.path("firstDueAt").asString())).isEqualTo(first);
        assertThat(shown.path("delayCount").asInt()).isEqualTo(1);

        assertOk(ask(found, unit, "\"kind\":\"DELAY\"," + days(1)));
        var second = decide(found, dispatcher, true);
        assertThat(second).as("the second needs someone above").hasStatus(403);
        assertThat(code(second)).isEqualTo("case-not-approver");
        assertOk(decide(found, leader, true));
        assertThat(openTasks(found)).as("only the handler's").isEqualTo(1);
    }

    @Test
    void suspendedClocksStandStillAndGoOnWithTheRest() {
        var found = inProgress();
        var unit = handlerOf(found);
        var before = due(found);
        var until = Instant.now().plus(Duration.ofDays(30));
        assertThat(
                        code(
                                ask(
                                        found,
                                        unit,
                                        "\"kind\":\"SUSPEND\",\"until\":\"2020-01-01T00:00:00Z\"")))
                .isEqualTo("case-until-needed");
        assertOk(ask(found, unit, "\"kind\":\"SUSPEND\",\"until\":\"%s\"".formatted(until)));
        assertOk(decide(found, dispatcher, true));
        assertThat(state(found)).isEqualTo(CaseState.SUSPENDED);
        assertThat(dossier(found, dispatcher).path("found").path("dueAt").isNull()).isTrue();
        assertThat(act(found, "finish", unit, with(photo(unit)))).hasStatus(409);

        HouseClock.at(until.minusSeconds(60), () -> escalateCases.run());
        assertThat(state(found)).as("not yet").isEqualTo(CaseState.SUSPENDED);
        HouseClock.at(until.plusSeconds(60), () -> escalateCases.run());
        assertThat(state(found)).as("by itself").isEqualTo(CaseState.IN_PROGRESS);
        assertThat(due(found)).isAfter(until).isAfter(before);
        assertThat(HouseClock.at(until.plusSeconds(120), () -> steps(found, "RESUME")))
                .isEqualTo(1);
    }

    @Test
    void afterSoManyReturnsAnArbiterNamesTheUnitForGood() {
        var found = inProgress();
        for (var round = 1; round <= 2; round++) {
            assertOk(ask(found, handlerOf(found), "\"kind\":\"RETURN\""));
            assertOk(decide(found, dispatcher, true));
            assertThat(state(found)).isEqualTo(CaseState.FILED);
            if (round == 1) {
                assertThat(code(act(found, "arbitrate", leader, because("归你"))))
                        .isEqualTo("case-not-now");
                assertOk(act(found, "dispatch", dispatcher, ""));
            }
        }
        assertThat(code(act(found, "dispatch", dispatcher, ""))).isEqualTo("case-arbiter-needed");
        assertThat(code(act(found, "arbitrate", leader, because("归口明确"))))
                .isEqualTo("case-unit-needed");
        var unit =
                jdbc.sql("select id from organization.unit order by id limit 1")
                        .query(UUID.class)
                        .single();
        assertOk(
                act(
                        found,
                        "arbitrate",
                        leader,
                        because("归口明确") + ",\"unit\":\"%s\"".formatted(unit)));
        assertThat(code(ask(found, handlerOf(found), "\"kind\":\"RETURN\"")))
                .isEqualTo("case-arbitrated");
    }

    @Test
    void anUnfoundedReturnIsRefusedWithAReasonAndCounts() {
        var found = inProgress();
        assertOk(ask(found, handlerOf(found), "\"kind\":\"RETURN\""));
        assertThat(decide(found, dispatcher, "\"approved\":false")).as("no reason").hasStatus(422);
        assertOk(
                decide(
                        found,
                        dispatcher,
                        "\"approved\":false,\"unfounded\":true,\"words\":\"属于你单位\""));
        var shown = dossier(found, dispatcher);
        assertThat(shown.path("found").path("shirkCount").asInt()).isEqualTo(1);
        assertThat(shown.path("found").path("returnCount").asInt()).isZero();
        assertThat(shown.path("applications").path(0).path("state").asString())
                .isEqualTo("REFUSED");
        assertThat(state(found)).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void aHelpingUnitGetsAPartAndTheWholeWaitsForIt() {
        var found = inProgress();
        var unit = handlerOf(found);
        var other =
                jdbc.sql(
                                "select id from organization.unit where id <> (select unit from cases.city_case where id = :id) limit 1")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        assertOk(ask(found, unit, "\"kind\":\"ASSIST\",\"unit\":\"%s\"".formatted(other)));
        assertOk(decide(found, dispatcher, true));
        var part =
                jdbc.sql("select id from cases.city_case where parent = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        assertThat(state(part)).isEqualTo(CaseState.DISPATCHED);
        finishAndCheck(found);
        var early = act(found, "close", shift, "");
        assertThat(code(early)).isEqualTo("case-children-open");
        assertOk(act(part, "sign", handlerOf(part), ""));
        finishAndCheck(part);
        assertOk(act(part, "close", shift, ""));
        assertOk(act(found, "close", shift, ""));
    }

    @Test
    void whatIsVoidedEndsAndTheReporterHearsWhy() {
        var report = submit(citizen, "QD01", photo(citizen));
        var found = caseOf(report);
        var asker = staff(List.of(), "case.apply", "case.read");
        assertOk(ask(found, asker, "\"kind\":\"VOID\""));
        assertThat(decide(found, dispatcher, true)).as("not his to decide").hasStatus(403);
        assertOk(decide(found, leader, true));
        assertThat(state(found)).isEqualTo(CaseState.VOIDED);
        assertThat(openTasks(found)).isZero();
        assertThat(stage(report)).isEqualTo("REJECTED");
    }

    @Test
    void nobodyDecidesHisOwnRequestOrForAnotherUnit() {
        var found = inProgress();
        var both =
                staff(List.of(), "case.apply", "case.approve", "case.approve_second", "case.read");
        assertOk(ask(found, both, "\"kind\":\"VOID\""));
        assertThat(code(decide(found, both, true))).isEqualTo("case-same-person");
        assertThat(code(withdraw(found, leaderWhoApplies()))).isEqualTo("case-no-application");
        assertOk(withdraw(found, both));
        assertThat(code(ask(found, both, "\"kind\":\"RETURN\""))).isEqualTo("case-not-your-unit");
        assertThat(ask(found, citizen, "\"kind\":\"VOID\"")).hasStatus(403);
        assertThat(ask(found, ActingAs.anonymous(), "\"kind\":\"VOID\"")).hasStatus(401);
        assertThat(ask(found, both, "\"kind\":\"NOTHING\"")).hasStatus4xxClientError();
    }

    @Test
    void whatWasAskedForLapsesWhenTheCaseMovesOn() {
        var found = inProgress();
        var unit = handlerOf(found);
        assertOk(ask(found, unit, "\"kind\":\"DELAY\"," + days(2)));
        var application = waiting(found);
        assertOk(act(found, "finish", unit, with(photo(unit))));
        var late =
                post(
                        "/api/cases/%s/applications/%s/decision".formatted(found, application),
                        dispatcher,
                        UUID.randomUUID().toString(),
                        "{\"version\":%d,\"approved\":true}".formatted(version(found)));
        assertThat(code(late)).isEqualTo("case-no-application");
        assertThat(dossier(found, dispatcher).path("applications").path(0).path("state").asString())
                .isEqualTo("LAPSED");
        assertThat(openTasks(found)).as("only the checker's").isEqualTo(1);
    }

    @Test
    void anOrderIsRepliedToByTheUnitThatHasIt() {
        var found = inProgress();
        assertThat(code(act(found, "reply", handlerOf(found), because("马上办"))))
                .isEqualTo("case-not-now");
        assertThat(act(found, "supervise", leader, "")).as("no reason").hasStatus(422);
        assertOk(act(found, "supervise", leader, because("群众反复投诉")));
        assertThat(
                        code(
                                act(
                                        found,
                                        "reply",
                                        staff(List.of(), "case.reply", "case.read"),
                                        because("好"))))
                .isEqualTo("case-not-your-unit");
        assertOk(act(found, "reply", handlerOf(found), because("今日内办结")));
        assertThat(dossier(found, leader).path("found").path("replyDueAt").isNull()).isTrue();
        assertOk(act(found, "urge", leader, because("请抓紧")));
        assertThat(state(found)).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void theGridWorkerWhoMendsItOnTheSpotDoesNotCloseIt() {
        var found = caseOf(submit(citizen, "QD00", photo(citizen)));
        var everything = new String[] {"case.self_handle", "case.close", "case.read"};
        var grid = staff(List.of(), everything);
        assertThat(act(found, "self-handle", grid, "")).as("no photo").hasStatus(422);
        assertOk(act(found, "self-handle", grid, with(photo(grid))));
        assertThat(code(act(found, "close", grid, ""))).isEqualTo("case-same-person");
        assertOk(act(found, "close", shift, ""));
    }

    @Test
    void whatAUnitDidBadlyAndGaveBackCountsForTheUnitThatDidIt() {
        var found = sentBackToWork();
        var first = unitOf(found);
        assertThat(counted(found, "dispose.due", first)).isEqualTo(1);
        assertThat(counted(found, "dispose.met", first)).isEqualTo(1);
        assertOk(ask(found, handlerOf(found), "\"kind\":\"RETURN\""));
        assertOk(decide(found, dispatcher, true));
        assertThat(counted(found, "dispose.due", first)).isZero();
        assertThat(counted(found, "dispose.met", first)).isZero();

        var other =
                jdbc.sql("select id from organization.unit where id <> :id order by id limit 1")
                        .param("id", first)
                        .query(UUID.class)
                        .single();
        assertOk(act(found, "dispatch", dispatcher, ",\"unit\":\"%s\"".formatted(other)));
        assertOk(act(found, "sign", handlerOf(found), ""));
        finishAndCheck(found);
        assertThat(counted(found, "dispose.due", other)).isEqualTo(1);
        assertThat(counted(found, "dispose.met", other)).isEqualTo(1);
    }

    @Test
    void whatWasDoneMovesWithTheDeadline() {
        var found = sentBackToWork();
        assertOk(ask(found, handlerOf(found), "\"kind\":\"DELAY\"," + days(9)));
        assertOk(decide(found, dispatcher, true));
        var day = LocalDate.ofInstant(due(found), HouseClock.CITY);
        assertThat(daysOf(found, "dispose.due")).containsExactly(day);
        assertThat(daysOf(found, "dispose.met")).containsExactly(day);
    }

    private UUID sentBackToWork() {
        var found = inProgress();
        var handler = handlerOf(found);
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-fail", inspector, because("没有修好")));
        assertOk(act(found, "sign", handlerOf(found), ""));
        return found;
    }

    private UUID unitOf(UUID found) {
        return jdbc.sql("select unit from cases.city_case where id = :id")
                .param("id", found)
                .query(UUID.class)
                .single();
    }

    private long counted(UUID found, String fact, UUID unit) {
        return jdbc.sql("select coalesce(sum(amount), 0)" + COUNTED + " and unit = :unit")
                .param("id", found)
                .param("fact", fact)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    private List<LocalDate> daysOf(UUID found, String fact) {
        return jdbc.sql("select day" + COUNTED + " group by day having sum(amount) <> 0")
                .param("id", found)
                .param("fact", fact)
                .query(LocalDate.class)
                .list();
    }

    private UUID inProgress() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        assertOk(act(found, "sign", handlerOf(found), ""));
        return found;
    }

    private void finishAndCheck(UUID found) {
        var handler = handlerOf(found);
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
    }

    private static RequestPostProcessor leaderWhoApplies() {
        return staff(List.of(), "case.apply", "case.read");
    }

    private MvcTestResult ask(UUID found, RequestPostProcessor who, String what) {
        return post(
                "/api/cases/%s/applications".formatted(found),
                who,
                UUID.randomUUID().toString(),
                "{\"version\":%d,\"reason\":\"需要协调\",%s}".formatted(version(found), what));
    }

    private MvcTestResult decide(UUID found, RequestPostProcessor who, boolean approved) {
        return decide(found, who, "\"approved\":%s".formatted(approved));
    }

    private MvcTestResult decide(UUID found, RequestPostProcessor who, String what) {
        return post(
                "/api/cases/%s/applications/%s/decision".formatted(found, waiting(found)),
                who,
                UUID.randomUUID().toString(),
                "{\"version\":%d,%s}".formatted(version(found), what));
    }

    private MvcTestResult withdraw(UUID found, RequestPostProcessor who) {
        return post(
                "/api/cases/%s/applications/%s/withdraw".formatted(found, waiting(found)),
                who,
                UUID.randomUUID().toString(),
                "{\"version\":%d}".formatted(version(found)));
    }

    private UUID waiting(UUID found) {
        return jdbc.sql("select id from cases.application where case_id = :id and state = 'ASKED'")
                .param("id", found)
                .query(UUID.class)
                .single();
    }

    private Instant due(UUID found) {
        return Instant.parse(dossier(found, dispatcher).path("found").path("dueAt").asString());
    }

    private int steps(UUID found, String action) {
        return jdbc.sql(
                        "select count(*) from cases.case_event where case_id = :id and action = :action")
                .param("id", found)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static String days(int amount) {
        return "\"limit\":{\"amount\":%d,\"unit\":\"WORKING_DAY\"}".formatted(amount);
    }
}
