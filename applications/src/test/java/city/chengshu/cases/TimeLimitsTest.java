package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// How long a case may take: by class, filing condition and level, from a day on.
@PlatformTest
class TimeLimitsTest extends CaseStory {

    final RequestPostProcessor editor = ActingAs.staff("class.edit", "class.read", "case.read");
    final RequestPostProcessor acceptor = staff(List.of(), "case.accept", "case.read");

    @Test
    void aGraverLevelHasItsOwnLimitAndTheOthersThatOfTheFirst() {
        limit("QD00", "C", "{\"amount\":2,\"unit\":\"NATURAL_HOUR\"}", "");
        assertThat(time(filed("C"), "due - filed_at")).isEqualTo(Duration.ofHours(2));
        var first = filed("A");
        assertThat(time(filed("B"), "due - filed_at"))
                .as("the level has no limit of its own")
                .isGreaterThan(Duration.ofHours(24));
        var before = due(first);
        limit("QD00", "C", "null", "");
        assertThat(time(filed("C"), "due - filed_at")).isGreaterThan(Duration.ofHours(24));
        assertThat(due(first)).as("a stored deadline stays").isEqualTo(before);
        assertThat(dossier(first, inspector).path("found").path("level").asString()).isEqualTo("A");
        assertThat(code(file(accepted(), "Z"))).isEqualTo("case-unknown-level");
    }

    @Test
    void aLimitOfLaterIsNotThatOfToday() {
        var later = LocalDate.now(HouseClock.CITY).plusDays(40);
        limit("QD00", "B", "{\"amount\":3,\"unit\":\"NATURAL_HOUR\"}", later.toString());
        assertThat(time(filed("B"), "due - filed_at")).isGreaterThan(Duration.ofHours(24));
        var then = later.atTime(10, 0).atZone(HouseClock.CITY).toInstant();
        var found = new UUID[1];
        HouseClock.at(then, () -> found[0] = filed("B"));
        assertThat(time(found[0], "due - filed_at")).isEqualTo(Duration.ofHours(3));
        var history =
                JSON.readTree(text(get("/api/time-limits?classCode=QD00&condition=A", editor)));
        assertThat(history.path(0).path("byName").asString()).isEqualTo("初始数据");
        assertThat(history.valueStream().map(one -> one.path("level").asString())).contains("B");
        limit("QD00", "B", "null", later.toString());
    }

    @Test
    void aStageHasLimitsByLevelToo() {
        assertThat(
                        change(
                                "{\"state\":\"FILED\",\"level\":\"C\",\"limit\":{\"amount\":1,\"unit\":\"NATURAL_HOUR\"}}",
                                editor))
                .hasStatusOk();
        var found = filed("C");
        assertThat(time(found, "stage_due - stage_entered")).isEqualTo(Duration.ofHours(1));
        assertThat(change("{\"state\":\"FILED\",\"level\":\"C\"}", editor)).hasStatusOk();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (var bad :
                List.of(
                        "{\"classCode\":\"QD00\",\"condition\":\"A\",\"level\":\"A\"}",
                        "{\"classCode\":\"QD00\",\"condition\":\"A\",\"level\":\"Z\"}",
                        "{\"classCode\":\"QD00\",\"condition\":\"Q\",\"level\":\"B\"}",
                        "{\"classCode\":\"QD00\",\"condition\":\"A\",\"state\":\"FILED\",\"level\":\"B\"}",
                        "{\"state\":\"CLOSED\",\"level\":\"B\"}",
                        "{\"level\":\"B\"}",
                        "{\"state\":\"FILED\",\"level\":\"B\",\"validFrom\":\"2020-01-01\"}",
                        "{\"state\":\"FILED\",\"level\":\"B\",\"limit\":{\"amount\":0,\"unit\":\"WORKING_DAY\"}}")) {
            assertThat(change(bad, editor)).as(bad).hasStatus(422);
        }
        var good = "{\"state\":\"FILED\",\"level\":\"B\"}";
        assertThat(change(good, ActingAs.staff("class.read"))).hasStatus(403);
        assertThat(change(good, ActingAs.anonymous())).hasStatus(401);
        assertThat(get("/api/time-limits?state=FILED", citizen)).hasStatus(403);
    }

    @Test
    void aCityAddsAClassWithConditionsAndEndsThem() {
        var code = "TS" + Math.abs(System.nanoTime() % 1_000_000);
        var body =
                "{\"code\":\"%s\",\"name\":\"测试类\",\"nameEn\":\"Test\",\"family\":\"OCCURRENCE\",\"groupName\":\"其他\",\"anonymous\":false,\"citizen\":false,\"shortPath\":false,\"condition\":\"一般\",\"limit\":{\"amount\":1,\"unit\":\"WORKING_DAY\"}}"
                        .formatted(code);
        assertThat(post("/api/classes", editor, "-", body)).hasStatus(201);
        assertThat(post("/api/classes", editor, "-", body)).hasStatus(409);
        assertThat(post("/api/classes", ActingAs.staff("class.read"), "-", body)).hasStatus(403);
        var path = "/api/classes/%s/".formatted(code);
        var condition =
                "{\"code\":\"B\",\"name\":\"严重\",\"limit\":{\"amount\":4,\"unit\":\"EMERGENCY_HOUR\"}}";
        assertThat(post(path + "conditions", editor, "-", condition)).hasStatus(201);
        assertThat(text(get("/api/classes/all", editor))).contains("严重");
        var today = "{\"validTo\":\"%s\"}".formatted(LocalDate.now(HouseClock.CITY));
        assertThat(put(path + "conditions/A/end", today)).hasStatusOk();
        assertThat(put(path + "conditions/B/end", today)).as("the last one").hasStatus(409);
        assertThat(put(path + "conditions/Q/end", today)).hasStatus(422);
        assertThat(put(path + "end", "{\"validTo\":\"2020-01-01\"}")).hasStatus(422);
        assertThat(put(path + "end", today)).hasStatusOk();
        assertThat(text(get("/api/classes/all", editor))).doesNotContain(code);
        assertThat(put("/api/classes/QD00/end", today)).hasStatus(409);
        assertThat(put("/api/classes/NONE/end", today)).hasStatus(422);
    }

    private UUID filed(String level) {
        var found = accepted();
        assertOk(file(found, level));
        return found;
    }

    private UUID accepted() {
        var found = caseOf(submit(citizen, "QD00", photo(citizen)));
        assertOk(act(found, "accept", acceptor, ""));
        return found;
    }

    private MvcTestResult file(UUID found, String level) {
        return act(found, "file", shift, ",\"condition\":\"A\",\"level\":\"%s\"".formatted(level));
    }

    private void limit(String code, String level, String limit, String from) {
        var day = from.isEmpty() ? "null" : "\"%s\"".formatted(from);
        var body =
                "{\"classCode\":\"%s\",\"condition\":\"A\",\"level\":\"%s\",\"limit\":%s,\"validFrom\":%s}"
                        .formatted(code, level, limit, day);
        var answer = change(body, editor);
        assertThat(answer).hasStatusOk();
        var last = JSON.readTree(text(answer)).valueStream().toList().getLast();
        assertThat(last.path("limit").toString()).as("the answer is the change").isEqualTo(limit);
    }

    private MvcTestResult change(String body, RequestPostProcessor who) {
        return post("/api/time-limits", who, "-", body);
    }

    private MvcTestResult put(String uri, String body) {
        return http.put()
                .uri(uri)
                .with(editor)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return http.get().uri(uri).with(who).exchange();
    }

    private Instant due(UUID found) {
        return jdbc.sql("select due from cases.city_case where id = :id")
                .param("id", found)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Duration time(UUID found, String what) {
        return Duration.ofSeconds(
                jdbc.sql(
                                "select round(extract(epoch from %s)) from cases.city_case where id = :id"
                                        .formatted(what))
                        .param("id", found)
                        .query(Long.class)
                        .single());
    }
}
