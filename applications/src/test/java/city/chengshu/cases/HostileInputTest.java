package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What people and programs send by mistake or on purpose is refused with a reason, never with 500.
@PlatformTest
class HostileInputTest extends CaseStory {

    @Test
    void filtersThatMeanNothingAreRefused() {
        for (var query :
                List.of(
                        "bbox=1,2,3",
                        "bbox=NaN,1,2,3",
                        "bbox=120,36,119,37",
                        "bbox=-999,0,999,1",
                        "bbox=",
                        "state=OPEN",
                        "cursor=1",
                        "from=yesterday",
                        "unit=x",
                        "limit=many")) {
            assertThat(http.get().uri("/api/cases?" + query).with(inspector))
                    .as(query)
                    .hasStatus4xxClientError();
        }
        for (var query : List.of("bbox=NaN,1,2,3", "bbox=1,2", "stage=X", "cursor=x")) {
            assertThat(http.get().uri("/api/public/reports?" + query))
                    .as(query)
                    .hasStatus4xxClientError();
        }
        assertThat(http.get().uri("/api/public/reports?classCode={c}", "a\0b"))
                .hasStatus4xxClientError();
        assertThat(http.get().uri("/api/cases?classCode={c}", "a\0b").with(inspector))
                .hasStatus4xxClientError();
        assertThat(http.get().uri("/api/cases?q={q}", "'; drop table x --").with(inspector))
                .hasStatusOk();
        assertThat(http.get().uri("/api/reports/follow/{n}?code=x", "a\0b"))
                .hasStatus4xxClientError();
    }

    @Test
    void aFileOfCasesIsAskedForWithIdsAndAFormatThatMeanSomething() {
        for (var query :
                List.of(
                        "ids= ",
                        "ids=x",
                        "ids=%s,".formatted(UUID.randomUUID()) + " ",
                        "format=PDF")) {
            assertThat(http.get().uri("/api/cases/export?" + query).with(inspector))
                    .as(query)
                    .hasStatus4xxClientError();
        }
        assertThat(http.get().uri("/api/cases/export?format=XLSX").with(inspector)).hasStatusOk();
    }

    @Test
    void wordsOfAllKindsAreKeptAsTheyAre() {
        var said =
                "井盖坏了 👩‍👩‍👧‍👦 \\u202e﷽ ' \\\" <script>alert(1)</script> %s"
                        .formatted(UUID.randomUUID());
        var answer =
                post(
                        "/api/reports",
                        citizen,
                        UUID.randomUUID().toString(),
                        "{\"longitude\":120.3826,\"latitude\":36.0671,\"classCode\":\"QD04\",\"text\":\"%s\",\"anonymous\":false}"
                                .formatted(said));
        assertThat(answer).hasStatus(201);
        var id = UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
        assertThat(mine(id).path("summary").path("text").asString())
                .contains("👩‍👩‍👧‍👦")
                .contains("<script>");
    }

    @Test
    void anActionWithNonsenseChangesNothing() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        var before = version(found);
        for (var more :
                List.of(
                        ",\"photos\":[\"%s\"]".formatted(UUID.randomUUID()),
                        ",\"photos\":[" + "\"x\",".repeat(20) + "\"x\"]",
                        with(photo(handler)) + ",\"remark\":\"" + "长".repeat(501) + "\"",
                        with(photo(handler)) + ",\"remark\":\"a\\u0000b\"",
                        with(photo(handler)) + ",\"remark\":\"a\\ud800b\"",
                        ",\"photos\":null")) {
            assertThat(act(found, "finish", handler, more)).as(more).hasStatus4xxClientError();
        }
        var twice = photo(handler);
        assertThat(
                        act(
                                found,
                                "finish",
                                handler,
                                ",\"photos\":[\"%s\",\"%s\"]".formatted(twice, twice)))
                .hasStatus4xxClientError();
        assertThat(version(found)).isEqualTo(before);
        assertThat(post("/api/cases/x/sign", handler, UUID.randomUUID().toString(), "{}"))
                .hasStatus4xxClientError();
        assertThat(
                        post(
                                "/api/cases/%s/sign".formatted(UUID.randomUUID()),
                                handler,
                                UUID.randomUUID().toString(),
                                "{\"version\":1}"))
                .hasStatus(404);
    }

    @Test
    void anEvaluationIsCheckedLikeEverythingElse() {
        var report = closed();
        for (var body :
                List.of(
                        "{\"solved\":true,\"satisfaction\":6}",
                        "{\"solved\":true,\"satisfaction\":0}",
                        "{\"solved\":true,\"satisfaction\":5,\"text\":\"a\\u0000b\"}",
                        "{\"solved\":true,\"satisfaction\":5,\"text\":\"%s\"}"
                                .formatted("长".repeat(501)))) {
            assertThat(evaluate(report, body)).as(body).isEqualTo(422);
        }
        assertThat(evaluate(report, "{\"solved\":false,\"satisfaction\":2,\"text\":\"没修好\"}"))
                .isEqualTo(204);
    }

    private int evaluate(UUID report, String body) {
        return post("/api/reports/%s/evaluation".formatted(report), citizen, "-", body)
                .getResponse()
                .getStatus();
    }

    private UUID closed() {
        var report = submit(citizen, "QD01", photo(citizen));
        var found = caseOf(report);
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
        return report;
    }

    @Test
    void aContactIsMaskedEncryptedAndShownOnRecordOnly() {
        var body = body("QD01", ",\"contactName\":\"王小明\",\"contactPhone\":\"13912345678\"", false);
        var answer = post("/api/reports", citizen, UUID.randomUUID().toString(), body);
        assertThat(answer).hasStatus(201);
        var report = UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
        var found = caseOf(report);
        assertThat(
                        dossier(found, inspector)
                                .path("reports")
                                .path(0)
                                .path("contactMasked")
                                .asString())
                .isEqualTo("王** 139****5678");
        var uri = "/api/cases/%s/contact/%s".formatted(found, report);
        assertThat(http.get().uri(uri).with(inspector)).hasStatus(403);
        RequestPostProcessor acceptor = staff(List.of(), "report.contact");
        var shown = http.get().uri(uri).with(acceptor).exchange();
        assertThat(text(shown)).contains("13912345678").contains("王小明");
        assertThat(http.get().uri(uri).with(elsewhere())).hasStatus(404);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.record
                                         where event = 'report.contact' and subject like '%' || :r || '%'
                                        """)
                                .param("r", report.toString())
                                .query(Integer.class)
                                .single())
                .as("every look, also the refused ones")
                .isEqualTo(3);
        assertThat(stored("reporting.report")).doesNotContain("13912345678").doesNotContain("王小明");
        assertThat(
                        post(
                                "/api/reports",
                                citizen,
                                UUID.randomUUID().toString(),
                                body("QD01", ",\"contactPhone\":\"call me\"", false)))
                .hasStatus(422);
    }

    private static RequestPostProcessor elsewhere() {
        return ActingAs.actor(
                new city.chengshu.kernel.Actor(
                        UUID.randomUUID(),
                        city.chengshu.kernel.Actor.Kind.STAFF,
                        "外地",
                        java.util.Set.of(),
                        java.util.Set.of("report.contact"),
                        new city.chengshu.kernel.DataScope(List.of("370283"), List.of())));
    }

    @Test
    void anAnonymousReporterLeavesNeitherNameNorCode() {
        var key = UUID.randomUUID().toString();
        var body = body("QD01", ",\"contactPhone\":\"13912345678\"", true);
        var first = text(post("/api/reports", citizen, key, body));
        var code = JSON.readTree(first).get("followCode").asString();
        var report = UUID.fromString(JSON.readTree(first).get("id").asString());
        assertThat(text(post("/api/reports", citizen, key, body))).isEqualTo(first);
        assertThat(stored("kernel.given_answer")).doesNotContain(code);
        assertThat(stored("reporting.report")).doesNotContain(code);
        assertThat(
                        jdbc.sql("select count(*) from kernel.given_answer where actor = :me")
                                .param("me", citizenId)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(http.get().uri("/api/reports/" + report).with(citizen)).hasStatus(404);
        var found = caseOf(report);
        assertThat(dossier(found, inspector).toString()).doesNotContain(citizenId.toString());
        var uri = "/api/cases/%s/contact/%s".formatted(found, report);
        assertThat(http.get().uri(uri).with(staff(List.of(), "report.contact"))).hasStatus(404);
        assertThat(
                        http.get()
                                .uri(
                                        "/api/reports/follow/{n}?code={c}",
                                        JSON.readTree(first).get("number").asString(),
                                        code.toLowerCase()))
                .hasStatusOk();
    }

    /// Not even a row that names the account and one that names its photo can be joined.
    @Test
    void noRowLinksAnAccountToItsAnonymousReport() {
        var photo = photo(citizen);
        var answer =
                post(
                        "/api/reports",
                        citizen,
                        UUID.randomUUID().toString(),
                        body("QD01", ",\"photos\":[\"%s\"]".formatted(photo), true));
        assertThat(answer).hasStatus(201);
        for (var table : tables()) {
            assertThat(stored(table).lines().filter(row -> row.contains(citizenId.toString())))
                    .as(table)
                    .noneMatch(
                            row -> row.contains("report.submit") || row.contains(photo.toString()));
        }
        assertThat(stored("audit.record").lines().filter(row -> row.contains("report.submit")))
                .isNotEmpty()
                .noneMatch(row -> row.contains(",200,"));
    }

    private java.util.List<String> tables() {
        return jdbc.sql(
                        """
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                         where table_type = 'BASE TABLE'
                           and table_schema not in ('pg_catalog', 'information_schema')
                        """)
                .query(String.class)
                .list();
    }

    private String stored(String table) {
        return String.join(
                "\n", jdbc.sql("select t::text from " + table + " t").query(String.class).list());
    }
}
