package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The main job over HTTP: from the photo to 结案, and what must not happen on the way.
@PlatformTest
class ReportBecomesClosedCaseTest extends CaseStory {

    @Test
    void aPhotoBecomesAClosedCaseAndTheCitizenKnows() throws Exception {
        var report = submit(citizen, "QD01", photo(citizen));
        assertThat(stage(report)).isEqualTo("HANDLING");
        var found = caseOf(report);
        assertThat(state(found)).isEqualTo(CaseState.DISPATCHED);

        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, ",\"photos\":[\"%s\"]".formatted(photo(handler))));
        assertThat(stage(report)).isEqualTo("CHECK");
        assertOk(
                act(
                        found,
                        "check-pass",
                        inspector,
                        ",\"photos\":[\"%s\"]".formatted(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
        assertThat(stage(report)).isEqualTo("CLOSED");

        var after = mine(report).get("afterPhotos").get(0).asString();
        var uri = "/api/reports/%s/photos/%s".formatted(report, after);
        assertThat(http.get().uri(uri).with(citizen)).as("the repair").hasStatusOk();
        assertThat(http.get().uri(uri).with(ActingAs.citizen())).hasStatus(404);
        var foreign = "/api/reports/%s/photos/%s".formatted(report, photo(inspector));
        assertThat(http.get().uri(foreign).with(citizen)).hasStatus(404);

        assertThat(evaluate(report, citizen)).hasStatus(204);
        assertThat(evaluate(report, citizen)).hasStatus(409);
        assertThat(evaluate(report, ActingAs.citizen())).hasStatus(404);
        assertThat(openTasks(found)).isZero();
        assertThat(story(report)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndOneCase() {
        var key = UUID.randomUUID().toString();
        var body = body("QD01", "", false);
        var first = post("/api/reports", citizen, key, body);
        var second = post("/api/reports", citizen, key, body);
        assertThat(first).hasStatus(201);
        assertThat(text(second)).isEqualTo(text(first));
        assertThat(post("/api/reports", citizen, key, body("QD03", "", false))).hasStatus(422);
        assertThat(
                        jdbc.sql("select count(*) from reporting.report where reporter = :r")
                                .param("r", citizenId)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoActAtOnceOneIsTold() throws Exception {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var handler = handlerOf(found);
        var version = version(found);
        var body = "{\"version\":%d}".formatted(version);
        assertThat(
                        post(
                                "/api/cases/" + found + "/sign",
                                handler,
                                UUID.randomUUID().toString(),
                                body))
                .hasStatusOk();
        assertThat(
                        post(
                                "/api/cases/" + found + "/sign",
                                handler,
                                UUID.randomUUID().toString(),
                                body))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("case-changed-meanwhile");
    }

    @Test
    void finishingNeedsAPhotoOfOnesOwn() throws Exception {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertThat(act(found, "finish", handler, "")).hasStatus(422);
        var foreign = photo(ActingAs.citizen());
        assertThat(act(found, "finish", handler, ",\"photos\":[\"%s\"]".formatted(foreign)))
                .hasStatus(422);
        assertThat(state(found)).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void aCaseOutsideOnesScopeIsNotThere() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var elsewhere =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "外地",
                                Set.of(),
                                Set.of("case.read", "case.sign"),
                                new DataScope(List.of("370283"), List.of())));
        assertThat(http.get().uri("/api/cases/" + found).with(elsewhere)).hasStatus(404);
        assertThat(act(found, "sign", elsewhere, "")).hasStatus(404);
    }

    @Test
    void anAnonymousReportIsFollowedByItsCodeOnly() throws Exception {
        var submitted =
                post(
                        "/api/reports",
                        ActingAs.anonymous(),
                        UUID.randomUUID().toString(),
                        body("QD01", "", true));
        assertThat(submitted).hasStatus(201);
        var answer = JSON.readTree(text(submitted));
        var uri = "/api/reports/follow/" + answer.get("number").asString() + "?code=";
        assertThat(http.get().uri(uri + answer.get("followCode").asString())).hasStatusOk();
        assertThat(http.get().uri(uri + "WRONGWRONG12")).hasStatus(404);
        assertThat(
                        post(
                                "/api/reports",
                                ActingAs.anonymous(),
                                UUID.randomUUID().toString(),
                                body("QD02", "", true)))
                .as("a class that needs a name")
                .hasStatus(422);
        assertThat(
                        post(
                                "/api/reports",
                                ActingAs.anonymous(),
                                UUID.randomUUID().toString(),
                                body("QD01", "", false)))
                .as("neither logged in nor anonymous")
                .hasStatus(422);
    }

    @Test
    void badInputIsRefusedWithAReason() {
        var bad =
                List.of(
                        "{\"longitude\":116.4,\"latitude\":39.9,\"text\":\"x\",\"anonymous\":false}",
                        "{\"longitude\":999,\"latitude\":36,\"text\":\"x\",\"anonymous\":false}",
                        "{\"longitude\":120.38,\"latitude\":36.067,\"text\":\"\",\"anonymous\":false}",
                        "{\"longitude\":120.38,\"latitude\":36.067,\"text\":\"a\\u0000b\",\"anonymous\":false}",
                        "{\"longitude\":120.38,\"latitude\":36.067,\"text\":\"%s\",\"anonymous\":false}"
                                .formatted("长".repeat(8_001)),
                        body("NOPE", "", false),
                        body("QD01", ",\"photos\":[\"%s\"]".formatted(UUID.randomUUID()), false));
        for (var body : bad) {
            assertThat(post("/api/reports", citizen, UUID.randomUUID().toString(), body))
                    .as(body)
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isNotNull();
        }
        for (var body : List.of("", "[]", "{\"longitude\":\"x\"}", "{\"photos\":\"x\"}", "null")) {
            assertThat(post("/api/reports", citizen, UUID.randomUUID().toString(), body))
                    .as(body)
                    .hasStatus(400);
        }
        assertThat(
                        http.post()
                                .uri("/api/reports")
                                .with(citizen)
                                .contentType("application/json")
                                .content(body("QD01", "", false)))
                .as("no key")
                .hasStatus(400);
        assertThat(
                        jdbc.sql("select count(*) from reporting.report where reporter = :r")
                                .param("r", citizenId)
                                .query(Integer.class)
                                .single())
                .as("nothing half-written")
                .isZero();
    }

    @Test
    void thePublicSeesNeitherWhoNorWhat() {
        var secret = "王某某住三单元" + UUID.randomUUID();
        var submitted =
                post(
                        "/api/reports",
                        citizen,
                        UUID.randomUUID().toString(),
                        "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"QD01\",\"text\":\"%s\",\"photos\":[\"%s\"],\"anonymous\":false}"
                                .formatted(secret, photo(citizen)));
        assertThat(submitted).hasStatus(201);
        for (var uri : List.of("/api/public/reports", "/api/public/map")) {
            var seen = http.get().uri(uri + "?bbox=120,36,121,37").exchange();
            assertThat(seen).hasStatusOk();
            assertThat(text(seen))
                    .doesNotContain(secret)
                    .doesNotContain(citizenId.toString())
                    .doesNotContain("\"text\"");
        }
    }

    @Test
    void wordsOfTwoCharactersFindACase() {
        var word = "井盖" + UUID.randomUUID().toString().substring(0, 6);
        post(
                "/api/reports",
                citizen,
                UUID.randomUUID().toString(),
                "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"QD04\",\"text\":\"路口%s破损\",\"anonymous\":false}"
                        .formatted(word));
        var answer = http.get().uri("/api/cases?q={q}", word).with(inspector).exchange();
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        assertThat(http.get().uri("/api/cases?q={q}", "%_").with(inspector)).hasStatusOk();
        assertThat(http.get().uri("/api/cases?bbox=1,2,x").with(inspector)).hasStatus(400);
        assertThat(http.get().uri("/api/cases?state=NOPE").with(inspector)).hasStatus(422);
    }
}
