package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// What the tests of routing have in common: an editor, a releaser, and the draft they work at.
/// Their rules are for QD09 and QD07 only.
abstract class RoutingStory extends CaseStory {

    final RequestPostProcessor editor = ActingAs.staff("routing.read", "routing.edit");
    final RequestPostProcessor releaser = ActingAs.staff("routing.read", "routing.release");
    final RequestPostProcessor dispatcher =
            staff(List.of(), "case.approve", "case.dispatch", "case.read");
    final RequestPostProcessor arbiter =
            staff(List.of(), "case.approve", "case.approve_second", "case.arbitrate", "case.read");

    int revision;

    @BeforeEach
    @AfterEach
    void discardDraft() {
        draft().ifPresent(number -> {
            revision = read(number).path("revision").asInt();
            assertThat(edit("/discard", editor, "")).hasStatus(204);
        });
    }

    void giveBack(UUID found) {
        var asked =
                post(
                        "/api/cases/%s/applications".formatted(found),
                        handlerOf(found),
                        key(),
                        "{\"version\":%d,\"reason\":\"不归我\",\"kind\":\"RETURN\"}"
                                .formatted(version(found)));
        assertOk(asked);
        var application =
                jdbc.sql("select id from cases.application where case_id = :id and state = 'ASKED'")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        assertOk(
                post(
                        "/api/cases/%s/applications/%s/decision".formatted(found, application),
                        arbiter,
                        key(),
                        "{\"version\":%d,\"approved\":true}".formatted(version(found))));
    }

    UUID report(String classCode) {
        return caseOf(submit(citizen, classCode, photo(citizen)));
    }

    UUID unitOf(UUID found) {
        return jdbc.sql("select unit from cases.city_case where id = :id")
                .param("id", found)
                .query(UUID.class)
                .single();
    }

    UUID unit(String code) {
        return jdbc.sql("select id from organization.unit where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    JsonNode step(UUID found, String action) {
        return dossier(found, dispatcher)
                .path("steps")
                .valueStream()
                .filter(one -> one.path("action").asString().equals(action))
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("payload");
    }

    JsonNode proposalOf(UUID found) {
        return get("/api/routing/proposals", editor)
                .valueStream()
                .filter(one -> one.path("caseId").asString().equals(found.toString()))
                .findFirst()
                .orElseThrow();
    }

    void open() {
        var opened = post("/api/routing/draft", editor, key(), "{\"note\":\"测试\"}");
        assertThat(opened).hasStatus(201);
        revision = 0;
    }

    MvcTestResult add(String rule) {
        var added = edit("/rules", editor, ",\"position\":1,\"rule\":" + rule);
        assertThat(added).as(text(added)).hasStatus(201);
        seen(added);
        return added;
    }

    static String rule(String title, String classCode, String region, UUID unit) {
        return "{\"title\":\"%s\",\"matter\":\"CLASS\",\"matterCode\":\"%s\",\"area\":\"REGION\",\"areaCode\":\"%s\",\"target\":\"UNIT\",\"unit\":\"%s\"}"
                .formatted(title, classCode, region, unit);
    }

    MvcTestResult edit(String path, RequestPostProcessor who, String more) {
        return post("/api/routing/draft" + path, who, key(), revision(more));
    }

    String revision(String more) {
        return "{\"revision\":%d%s}".formatted(revision, more);
    }

    void seen(MvcTestResult answer) {
        revision = JSON.readTree(text(answer)).path("revision").asInt();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    Optional<Integer> draft() {
        return get("/api/routing/sets", editor)
                .valueStream()
                .filter(one -> one.path("life").asString().equals("DRAFT"))
                .map(one -> one.path("number").asInt())
                .findFirst();
    }

    JsonNode read(int number) {
        return get("/api/routing/sets/" + number, editor);
    }

    JsonNode outcome(String what) {
        var answer =
                post(
                        "/api/routing/dry-runs",
                        editor,
                        key(),
                        "{%s\"longitude\":120.3826,\"latitude\":36.0671}".formatted(what));
        assertOk(answer);
        return JSON.readTree(text(answer));
    }

    JsonNode get(String uri, RequestPostProcessor who) {
        return JSON.readTree(text(http.get().uri(uri).with(who).exchange()));
    }

    void removeAllRules(int set) {
        for (var rule : read(set).path("rules").valueStream().toList()) {
            seen(edit("/rules/%s/remove".formatted(rule.path("id").asString()), editor, ""));
        }
    }
}
