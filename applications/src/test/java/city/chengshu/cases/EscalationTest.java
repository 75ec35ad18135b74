package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What the clock does to cases that take long.
@PlatformTest
class EscalationTest extends CaseStory {

    @Autowired EscalateCases escalateCases;

    final RequestPostProcessor editor = ActingAs.staff("class.edit", "class.read");

    @Test
    void lateWorkIsRemindedUrgedSupervisedAndReportedEachOnce() {
        var found = signed();
        var due = instant(found, "stage_due");
        runAt(instant(found, "alarm_at").plusSeconds(1));
        assertThat(words(found)).as("reminded, not yet on record").isEqualTo(1);
        assertThat(steps(found, "URGE")).isZero();
        runAt(due.plusSeconds(1));
        runAt(due.plusSeconds(2));
        assertThat(steps(found, "URGE")).as("once").isEqualTo(1);
        runAt(instant(found, "alarm_at").plusSeconds(1));
        assertThat(steps(found, "SUPERVISE")).isEqualTo(1);
        runAt(instant(found, "alarm_at").plusSeconds(1));
        assertThat(steps(found, "URGE")).isEqualTo(2);
        assertThat(leaderTasks(found)).isEqualTo(1);
        assertThat(
                        jdbc.sql("select alarm_at is null from cases.city_case where id = :id")
                                .param("id", found)
                                .query(Boolean.class)
                                .single())
                .as("nothing comes after the last step")
                .isTrue();
    }

    @Test
    void aUnitThatHasNotSignedIsUrgedButNotSentTheCaseAgain() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        runAt(instant(found, "stage_due").plusSeconds(1));
        assertThat(steps(found, "URGE")).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from notices.notice where template = 'task-assigned' and link = :link")
                                .param("link", "/console/cases/" + found)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void afterAStandstillOnlyTheHighestStepIsTaken() {
        var found = signed();
        runAt(instant(found, "stage_due").plus(Duration.ofDays(60)));
        assertThat(steps(found, "URGE")).isEqualTo(1);
        assertThat(steps(found, "SUPERVISE")).isZero();
        assertThat(leaderTasks(found)).isEqualTo(1);
    }

    @Test
    void ofTwoNodesThatRunAtOnceOneTakesTheStep() throws Exception {
        var found = signed();
        var moment = instant(found, "stage_due").plusSeconds(1);
        var together = new java.util.concurrent.CyclicBarrier(2);
        java.util.concurrent.Callable<Boolean> node =
                () -> {
                    together.await();
                    runAt(moment);
                    return true;
                };
        try (var nodes = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(nodes.invokeAll(List.of(node, node))).hasSize(2);
        }
        assertThat(steps(found, "URGE")).isEqualTo(1);
    }

    @Test
    void whoMovesOnInTimeIsLeftAlone() {
        var found = signed();
        var due = instant(found, "stage_due");
        var handler = handlerOf(found);
        assertOk(act(found, "finish", handler, with(photo(handler))));
        runAt(due.minusSeconds(1));
        assertThat(steps(found, "URGE")).isZero();
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        var rules = http.get().uri("/api/case-rules").with(editor).exchange();
        assertThat(rules).hasStatusOk();
        var now = text(rules);
        assertThat(put(editor, now)).isEqualTo(200);
        assertThat(put(ActingAs.staff("class.read"), now)).isEqualTo(403);
        for (var bad :
                List.of(
                        now.replaceFirst("\"approvers\":\\[.*?]", "\"approvers\":[]"),
                        now.replaceFirst("\"share\":80", "\"share\":100")
                                .replaceFirst(
                                        "\"share\":100,\"after\":null},\\{\"kind\":\"URGE\",\"share\":100",
                                        "\"share\":100,\"after\":null},{\"kind\":\"URGE\",\"share\":20"),
                        now.replaceFirst("\"share\":80", "\"share\":null"),
                        now.replaceFirst("\"share\":80", "\"share\":101"),
                        now.replaceFirst("case.approve", "case.everything"),
                        now.replaceFirst(
                                "\"returnsBeforeArbiter\":2", "\"returnsBeforeArbiter\":0"))) {
            assertThat(bad).isNotEqualTo(now);
            assertThat(put(editor, bad)).as(bad).isBetween(400, 499);
        }
        assertThat(text(http.get().uri("/api/case-rules").with(editor).exchange()))
                .as("nothing of it was kept")
                .isEqualTo(now);
    }

    private int put(RequestPostProcessor who, String body) {
        return http.put()
                .uri("/api/case-rules")
                .with(who)
                .contentType("application/json")
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private UUID signed() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        assertOk(act(found, "sign", handlerOf(found), ""));
        return found;
    }

    private void runAt(Instant moment) {
        HouseClock.at(moment, () -> escalateCases.run());
    }

    private Instant instant(UUID found, String column) {
        return jdbc.sql("select %s from cases.city_case where id = :id".formatted(column))
                .param("id", found)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private int steps(UUID found, String action) {
        return count(
                "select count(*) from cases.case_event where case_id = :id and action = '%s'"
                        .formatted(action),
                found);
    }

    private int words(UUID found) {
        return count(
                "select count(*) from notices.notice where template = 'case-word' and link like '%' || cast(:id as text)",
                found);
    }

    private int leaderTasks(UUID found) {
        return count(
                "select count(*) from worklist.task where subject = :id and kind = 'case.supervise'",
                found);
    }

    private int count(String sql, UUID found) {
        return jdbc.sql(sql).param("id", found).query(Integer.class).single();
    }
}
