package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job over HTTP: from the photo to 结案, and what must not happen on the way.
@PlatformTest
class ReportBecomesClosedCaseTest {

    static final JsonMapper JSON = JsonMapper.shared();

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired JdbcClient jdbc;

    final UUID citizenId = UUID.randomUUID();
    final RequestPostProcessor citizen = ActingAs.citizen(citizenId);
    final RequestPostProcessor shift =
            staff(List.of(), "case.close", "case.file", "case.read", "case.reopen");
    final RequestPostProcessor inspector = staff(List.of(), "case.check", "case.read");

    @BeforeEach
    void loadCity() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
    }

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
                                .formatted("长".repeat(501)),
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

    // The story in verbs

    private UUID submit(RequestPostProcessor who, String classCode, UUID photo) {
        var answer =
                post(
                        "/api/reports",
                        who,
                        UUID.randomUUID().toString(),
                        body(classCode, ",\"photos\":[\"%s\"]".formatted(photo), false));
        assertThat(answer).hasStatus(201);
        return UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
    }

    private MvcTestResult act(UUID found, String action, RequestPostProcessor who, String more) {
        return post(
                "/api/cases/%s/%s".formatted(found, action),
                who,
                UUID.randomUUID().toString(),
                "{\"version\":%d%s}".formatted(version(found), more));
    }

    private static void assertOk(MvcTestResult result) {
        assertThat(result).as(text(result)).hasStatusOk();
    }

    private MvcTestResult evaluate(UUID report, RequestPostProcessor who) {
        return post(
                "/api/reports/%s/evaluation".formatted(report),
                who,
                "-",
                "{\"solved\":true,\"satisfaction\":5}");
    }

    private MvcTestResult post(String uri, RequestPostProcessor who, String key, String body) {
        return http.post()
                .uri(uri)
                .with(who)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private UUID photo(RequestPostProcessor who) {
        var answer =
                http.post()
                        .uri("/api/files")
                        .multipart()
                        .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", jpeg()))
                        .with(who)
                        .exchange();
        assertThat(answer).hasStatus(201);
        return UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
    }

    private static byte[] jpeg() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String body(String classCode, String more, boolean anonymous) {
        return "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"%s\",\"text\":\"路边有垃圾\",\"anonymous\":%s%s}"
                .formatted(classCode, anonymous, more);
    }

    private static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String stage(UUID report) {
        return mine(report).get("summary").get("stage").asString();
    }

    private List<JsonNode> story(UUID report) {
        return mine(report).get("story").valueStream().toList();
    }

    private JsonNode mine(UUID report) {
        return JSON.readTree(
                text(http.get().uri("/api/reports/" + report).with(citizen).exchange()));
    }

    private UUID caseOf(UUID report) {
        return jdbc.sql("select case_id from cases.case_report where report = :r")
                .param("r", report)
                .query(UUID.class)
                .single();
    }

    private int version(UUID found) {
        return jdbc.sql("select version from cases.city_case where id = :id")
                .param("id", found)
                .query(Integer.class)
                .single();
    }

    private CaseState state(UUID found) {
        return CaseState.valueOf(
                jdbc.sql("select state from cases.city_case where id = :id")
                        .param("id", found)
                        .query(String.class)
                        .single());
    }

    private int openTasks(UUID found) {
        return jdbc.sql(
                        "select count(*) from worklist.task where subject = :id and completed is null")
                .param("id", found)
                .query(Integer.class)
                .single();
    }

    private RequestPostProcessor handlerOf(UUID found) {
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        return staff(List.of(unit), "case.sign", "case.finish", "case.read");
    }

    private static RequestPostProcessor staff(List<UUID> units, String... permissions) {
        return ActingAs.actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "测试人员",
                        Set.of("HANDLER"),
                        Set.of(permissions),
                        new DataScope(List.of("3702"), units)));
    }
}
