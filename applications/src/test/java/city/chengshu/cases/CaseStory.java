package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job in verbs, over HTTP, for the tests that tell it.
public abstract class CaseStory {

    protected static final JsonMapper JSON = JsonMapper.shared();

    @Autowired protected MockMvcTester http;
    @Autowired protected LoadDivisions loadDivisions;
    @Autowired protected LoadOrganization loadOrganization;
    @Autowired protected JdbcClient jdbc;

    protected final UUID citizenId = UUID.randomUUID();
    protected final RequestPostProcessor citizen = ActingAs.citizen(citizenId);
    protected final RequestPostProcessor shift =
            staff(List.of(), "case.close", "case.file", "case.read", "case.reopen");
    protected final RequestPostProcessor inspector = staff(List.of(), "case.check", "case.read");

    @BeforeEach
    protected void loadCity() {
        loadDivisions.loadDemoCity();
        loadOrganization.load(RegionCode.of("3702"));
    }

    protected UUID submit(RequestPostProcessor who, String classCode, UUID photo) {
        var answer =
                post(
                        "/api/reports",
                        who,
                        UUID.randomUUID().toString(),
                        body(classCode, ",\"photos\":[\"%s\"]".formatted(photo), false));
        assertThat(answer).hasStatus(201);
        return UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
    }

    protected MvcTestResult act(UUID found, String action, RequestPostProcessor who, String more) {
        return post(
                "/api/cases/%s/%s".formatted(found, action),
                who,
                UUID.randomUUID().toString(),
                "{\"version\":%d%s}".formatted(version(found), more));
    }

    protected static void assertOk(MvcTestResult result) {
        assertThat(result).as(text(result)).hasStatusOk();
    }

    protected MvcTestResult evaluate(UUID report, RequestPostProcessor who) {
        return post(
                "/api/reports/%s/evaluation".formatted(report),
                who,
                "-",
                "{\"solved\":true,\"satisfaction\":5}");
    }

    protected MvcTestResult post(String uri, RequestPostProcessor who, String key, String body) {
        return http.post()
                .uri(uri)
                .with(who)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    protected UUID photo(RequestPostProcessor who) {
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

    protected static byte[] jpeg() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    protected static String body(String classCode, String more, boolean anonymous) {
        return "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"%s\",\"text\":\"路边有垃圾\",\"anonymous\":%s%s}"
                .formatted(classCode, anonymous, more);
    }

    protected static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    protected String stage(UUID report) {
        return mine(report).get("summary").get("stage").asString();
    }

    protected List<JsonNode> story(UUID report) {
        return mine(report).get("story").valueStream().toList();
    }

    protected JsonNode mine(UUID report) {
        return JSON.readTree(
                text(http.get().uri("/api/reports/" + report).with(citizen).exchange()));
    }

    protected UUID caseOf(UUID report) {
        return jdbc.sql("select case_id from cases.case_report where report = :r")
                .param("r", report)
                .query(UUID.class)
                .single();
    }

    protected int version(UUID found) {
        return jdbc.sql("select version from cases.city_case where id = :id")
                .param("id", found)
                .query(Integer.class)
                .single();
    }

    protected CaseState state(UUID found) {
        return CaseState.valueOf(
                jdbc.sql("select state from cases.city_case where id = :id")
                        .param("id", found)
                        .query(String.class)
                        .single());
    }

    protected int openTasks(UUID found) {
        return jdbc.sql(
                        "select count(*) from worklist.task where subject = :id and completed is null")
                .param("id", found)
                .query(Integer.class)
                .single();
    }

    protected RequestPostProcessor handlerOf(UUID found) {
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        return staff(
                List.of(unit), "case.sign", "case.finish", "case.apply", "case.reply", "case.read");
    }

    protected static RequestPostProcessor staff(List<UUID> units, String... permissions) {
        return ActingAs.actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "测试人员",
                        Set.of("HANDLER"),
                        Set.of(permissions),
                        new DataScope(List.of("3702"), units)));
    }

    /// Staff who may do everything but what is named.
    protected static RequestPostProcessor allBut(String permission) {
        var permissions =
                Arrays.stream(CaseAction.values())
                        .map(CaseAction::permission)
                        .distinct()
                        .filter(other -> !other.equals(permission))
                        .toArray(String[]::new);
        return staff(List.of(), permissions);
    }

    protected static String with(UUID photo) {
        return ",\"photos\":[\"%s\"]".formatted(photo);
    }

    protected static String because(String reason) {
        return ",\"reason\":\"%s\"".formatted(reason);
    }

    protected JsonNode dossier(UUID found, RequestPostProcessor who) {
        var answer = http.get().uri("/api/cases/" + found).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(text(answer));
    }

    protected static String code(MvcTestResult result) {
        return JSON.readTree(text(result)).path("code").asString();
    }
}
