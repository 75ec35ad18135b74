package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A problem reported twice, and one that is many, over HTTP.
@PlatformTest
class MergeAndSplitTest extends CaseStory {

    @Autowired CaseClasses classes;

    static final double LATITUDE = 36.0671;

    final RequestPostProcessor acceptor = staff(List.of(), "case.merge", "case.read");
    final RequestPostProcessor dispatcher = staff(List.of(), "case.split", "case.read");
    final double longitude = 120.30 + Math.random() / 10;

    /// Cases of other tests would be candidates too.
    @BeforeEach
    void alone() {
        jdbc.sql("update cases.city_case set longitude = null, latitude = null").update();
    }

    @AfterEach
    void noRule() {
        rule(Optional.empty());
    }

    private void rule(Optional<CaseClass.LinkRule> rule) {
        classes.change("QD01", true, true, rule);
    }

    @Test
    void aCitizenSeesWhatIsNearWithTheReasonsAndMayJoin() {
        var first = send("QD01", "路边垃圾成堆", 0, "");
        var similar = similar("QD01", "路边有垃圾成堆", 30);
        assertThat(similar.size()).isEqualTo(1);
        var one = similar.path(0);
        assertThat(one.path("report").path("id").asString()).isEqualTo(first.toString());
        assertThat(one.path("metres").asInt()).isBetween(28, 32);
        assertThat(one.path("sameClass").asBoolean()).isTrue();
        assertThat(one.path("wordsPercent").asInt()).isGreaterThan(50);
        assertThat(one.toString()).as("nobody's words").doesNotContain("垃圾成堆");

        var second = send("QD01", "路边有垃圾成堆", 30, ",\"joins\":\"%s\"".formatted(first));
        assertThat(caseOf(second)).isEqualTo(caseOf(first));
        assertThat(stage(second)).isEqualTo("HANDLING");
        assertThat(actions(caseOf(first))).contains("ATTACH");
        assertOk(act(caseOf(first), "sign", handlerOf(caseOf(first)), ""));
        assertThat(story(second).getLast().path("remark").asString())
                .as("both are told of the next step")
                .isEqualTo(story(first).getLast().path("remark").asString())
                .contains("已签收");
    }

    @Test
    void theSamePhotoIsAReasonThatCitizenAndAcceptorSee() {
        var first = send("QD01", "垃圾", 0, with(photo(citizen)));
        var second = send("QD04", "树坑", 150, with(photo(citizen)));
        var plain = similar("QD04", "垃圾", 60).path(0);
        var same = similar("QD04", "垃圾", 60, with(photo(ActingAs.anonymous()))).path(0);
        assertThat(plain.path("photosPercent").isNumber()).isFalse();
        assertThat(same.path("photosPercent").asInt()).isEqualTo(100);
        assertThat(same.path("percent").asInt()).isGreaterThan(plain.path("percent").asInt());
        var candidate =
                JSON.readTree(
                                text(
                                        http.get()
                                                .uri(
                                                        "/api/cases/%s/duplicates"
                                                                .formatted(caseOf(second)))
                                                .with(acceptor)
                                                .exchange()))
                        .path(0);
        assertThat(candidate.path("id").asString()).isEqualTo(caseOf(first).toString());
        assertThat(candidate.path("photosPercent").asInt()).isEqualTo(100);
    }

    @Test
    void whoInsistsGetsACaseOfHisOwn() {
        var first = send("QD01", "垃圾", 0, "");
        assertThat(caseOf(send("QD01", "垃圾", 5, ""))).isNotEqualTo(caseOf(first));
        var unknown = send("QD01", "垃圾", 5, ",\"joins\":\"%s\"".formatted(UUID.randomUUID()));
        assertThat(caseOf(unknown)).as("a case of its own").isNotEqualTo(caseOf(first));
    }

    @Test
    void aRuleOfTheClassLinksByItselfOnRecord() {
        rule(Optional.of(new CaseClass.LinkRule(50, 24)));
        var first = send("QD01", "垃圾", 0, "");
        assertThat(caseOf(send("QD01", "垃圾", 20, ""))).isEqualTo(caseOf(first));
        assertThat(caseOf(send("QD01", "垃圾", 80, ""))).as("too far").isNotEqualTo(caseOf(first));
        assertThat(caseOf(send("QD04", "垃圾", 20, "")))
                .as("another class")
                .isNotEqualTo(caseOf(first));
    }

    @Test
    void mergingTakesTheReportsAlongAndUnmergingBringsThemBack() {
        var first = send("QD01", "垃圾", 0, "");
        var second = send("QD01", "垃圾", 10, "");
        var into = caseOf(first);
        var merged = caseOf(second);
        var candidates =
                JSON.readTree(
                        text(
                                http.get()
                                        .uri("/api/cases/%s/duplicates".formatted(merged))
                                        .with(acceptor)
                                        .exchange()));
        assertThat(candidates.path(0).path("id").asString()).isEqualTo(into.toString());
        assertOk(merge(merged, into, acceptor));
        assertThat(state(merged)).isEqualTo(CaseState.MERGED);
        assertThat(openTasks(merged)).isZero();
        assertThat(caseOf(second)).isEqualTo(into);
        assertOk(act(into, "sign", handlerOf(into), ""));
        assertThat(story(second).getLast().path("remark").asString()).contains("已签收");

        assertThat(code(merge(merged, into, acceptor))).isEqualTo("case-not-now");
        assertOk(act(merged, "unmerge", acceptor, because("是两处垃圾")));
        assertThat(state(merged)).isEqualTo(CaseState.DISPATCHED);
        assertThat(openTasks(merged)).isEqualTo(1);
        assertThat(caseOf(second)).isEqualTo(merged);
        assertThat(caseOf(first)).isEqualTo(into);
        assertThat(actions(into)).contains("ATTACH", "DETACH");
    }

    @Test
    void mergedTwiceTheWayBackIsTheSameWay() {
        var one = caseOf(send("QD01", "垃圾", 0, ""));
        var two = caseOf(send("QD01", "垃圾", 10, ""));
        var lastReport = send("QD01", "垃圾", 20, "");
        var three = caseOf(lastReport);
        assertOk(merge(three, two, acceptor));
        assertOk(merge(two, one, acceptor));
        assertThat(caseOf(lastReport)).isEqualTo(one);
        assertThat(code(act(three, "unmerge", acceptor, because("不是"))))
                .isEqualTo("case-merged-on");
        assertOk(act(two, "unmerge", acceptor, because("不是")));
        assertThat(caseOf(lastReport)).isEqualTo(two);
        assertOk(act(three, "unmerge", acceptor, because("不是")));
        assertThat(caseOf(lastReport)).isEqualTo(three);
    }

    @Test
    void nothingIsMergedWithItselfWithAnEndedOrAnUnseenCase() {
        var one = caseOf(send("QD01", "垃圾", 0, ""));
        var two = caseOf(send("QD01", "垃圾", 10, ""));
        assertThat(code(merge(one, one, acceptor))).isEqualTo("case-wrong-target");
        assertThat(code(merge(one, UUID.randomUUID(), acceptor))).isEqualTo("case-unknown");
        assertOk(merge(two, one, acceptor));
        assertThat(code(merge(one, two, acceptor))).isEqualTo("case-wrong-target");
        for (var who : List.of(dispatcher, citizen)) {
            assertThat(merge(one, two, who)).hasStatus(403);
        }
        assertThat(merge(one, two, ActingAs.anonymous())).hasStatus(401);
        assertThat(http.get().uri("/api/cases/%s/duplicates".formatted(one)).with(citizen))
                .hasStatus(403);
    }

    @Test
    void aReportThatIsAboutSomethingElseGetsItsOwnCase() {
        var first = send("QD01", "垃圾", 0, "");
        var second = send("QD01", "垃圾", 10, ",\"joins\":\"%s\"".formatted(first));
        var found = caseOf(first);
        var path = "reports/%s/detach".formatted(second);
        assertThat(act(found, path, acceptor, "")).as("no reason").hasStatus(422);
        assertThat(act(found, path, dispatcher, because("另一处"))).hasStatus(403);
        assertOk(act(found, path, acceptor, because("另一处")));
        assertThat(caseOf(second)).isNotEqualTo(found);
        assertThat(state(caseOf(second))).isEqualTo(CaseState.DISPATCHED);
        assertThat(code(act(found, path, acceptor, because("另一处"))))
                .isEqualTo("case-no-such-report");
    }

    @Test
    void aSplitCaseWaitsForItsPartsAndSpeaksForThem() {
        var report = send("QD01", "垃圾和井盖", 0, "");
        var found = caseOf(report);
        var before = story(report).size();
        var unit =
                jdbc.sql("select id from organization.unit order by id limit 1")
                        .query(UUID.class)
                        .single();
        var parts =
                ",\"parts\":[{\"unit\":\"%s\",\"text\":\"清运垃圾\"},{\"unit\":\"%s\",\"classCode\":\"QD04\",\"text\":\"井盖破损\"}]"
                        .formatted(unit, unit);
        assertThat(act(found, "split", dispatcher, because("两件事") + ",\"parts\":[]"))
                .hasStatus(422);
        assertThat(act(found, "split", acceptor, because("两件事") + parts)).hasStatus(403);
        assertOk(act(found, "split", dispatcher, because("两件事") + parts));
        var relatives = dossier(found, dispatcher).path("relatives");
        assertThat(relatives.size()).isEqualTo(2);
        assertThat(relatives.path(1).path("how").asString()).isEqualTo("PART");
        assertThat(story(report)).as("one voice").hasSize(before);
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertThat(code(act(found, "close", shift, ""))).isEqualTo("case-children-open");
    }

    @Test
    void aPartIsSplitAgainAndStillOnlyTheWholeSpeaks() {
        var report = send("QD01", "垃圾和井盖", 0, "");
        var before = story(report).size();
        var found = caseOf(report);
        for (var depth = 0; depth < 3; depth++) {
            assertOk(
                    act(
                            found,
                            "split",
                            dispatcher,
                            because("再分")
                                    + ",\"parts\":[{\"unit\":\"%s\",\"text\":\"一部分\"}]"
                                            .formatted(anyUnit())));
            found = part(found);
        }
        assertOk(act(found, "sign", handlerOf(found), ""));
        assertThat(story(report)).as("one voice at any depth").hasSize(before);
    }

    private UUID anyUnit() {
        return jdbc.sql("select id from organization.unit order by id limit 1")
                .query(UUID.class)
                .single();
    }

    private UUID part(UUID found) {
        return jdbc.sql("select id from cases.city_case where parent = :id")
                .param("id", found)
                .query(UUID.class)
                .single();
    }

    private UUID send(String classCode, String text, int metresEast, String more) {
        var answer =
                post(
                        "/api/reports",
                        citizen,
                        UUID.randomUUID().toString(),
                        "{\"longitude\":%f,\"latitude\":%f,\"classCode\":\"%s\",\"text\":\"%s\",\"anonymous\":false%s}"
                                .formatted(longitude(metresEast), LATITUDE, classCode, text, more));
        assertThat(answer).as(text(answer)).hasStatus(201);
        return UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
    }

    private tools.jackson.databind.JsonNode similar(String classCode, String text, int metresEast) {
        return similar(classCode, text, metresEast, "");
    }

    private tools.jackson.databind.JsonNode similar(
            String classCode, String text, int metresEast, String more) {
        var answer =
                post(
                        "/api/public/similar",
                        ActingAs.anonymous(),
                        "-",
                        "{\"longitude\":%f,\"latitude\":%f,\"classCode\":\"%s\",\"text\":\"%s\"%s}"
                                .formatted(longitude(metresEast), LATITUDE, classCode, text, more));
        assertOk(answer);
        return JSON.readTree(text(answer));
    }

    private double longitude(int metresEast) {
        return longitude + metresEast / 111_320.0 / Math.cos(Math.toRadians(LATITUDE));
    }

    private MvcTestResult merge(UUID found, UUID target, RequestPostProcessor who) {
        return act(found, "merge", who, because("同一处垃圾") + ",\"target\":\"%s\"".formatted(target));
    }

    private List<String> actions(UUID found) {
        return jdbc.sql("select action from cases.case_event where case_id = :id")
                .param("id", found)
                .query(String.class)
                .list();
    }
}
