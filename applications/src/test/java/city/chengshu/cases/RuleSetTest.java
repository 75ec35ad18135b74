package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Rule sets over HTTP: a draft, its faults, its trials, and its release by somebody else.
@PlatformTest
class RuleSetTest extends RoutingStory {

    @Test
    void aBrokenRuleStopsTheReleaseUntilItIsMended() {
        open();
        var broken =
                "{\"title\":\"坏\",\"matter\":\"CLASS\",\"matterCode\":\"QD77\",\"area\":\"DRAWN\",\"areaCode\":\"{}\",\"target\":\"UNIT\"}";
        var answer = add(broken);
        var shown = JSON.readTree(text(answer));
        assertThat(shown.path("faults").valueStream().map(one -> one.path("fault").asString()))
                .containsExactlyInAnyOrder("UNKNOWN_CLASS", "UNREADABLE_OUTLINE", "UNKNOWN_UNIT");
        assertThat(code(edit("/release", releaser, ""))).isEqualTo("routing-broken-rules");
        var id = shown.path("rules").path(0).path("id").asString();
        var mended =
                edit(
                        "/rules/" + id,
                        editor,
                        ",\"rule\":" + rule("好", "QD09", "370212", unit("370202-YL")));
        assertOk(mended);
        seen(mended);
        assertThat(JSON.readTree(text(mended)).path("faults")).isEmpty();
        assertThat(code(edit("/release", releaser, ",\"effectiveFrom\":\"2020-01-01T00:00:00Z\"")))
                .isEqualTo("routing-bad-moment");
        var removed = edit("/rules/%s/remove".formatted(id), editor, "");
        assertOk(removed);
        seen(removed);
    }

    @Test
    void whoEditedDoesNotRelease() {
        var both = ActingAs.staff("routing.read", "routing.edit", "routing.release");
        assertThat(post("/api/routing/draft", both, key(), "{\"note\":\"一\"}")).hasStatus(201);
        revision = 0;
        assertThat(code(edit("/release", both, ""))).isEqualTo("routing-same-person");
        assertThat(edit("/release", editor, "")).as("no permission").hasStatus(403);
        assertThat(edit("/order", releaser, ",\"rules\":[]")).hasStatus(403);
        for (var stranger : List.of(citizen, shift)) {
            assertThat(http.get().uri("/api/routing/sets").with(stranger)).hasStatus(403);
            assertThat(edit("/release", stranger, "")).hasStatus(403);
        }
        assertThat(http.get().uri("/api/routing/sets")).hasStatus(401);
    }

    @Test
    void aDistrictsEditorTouchesOnlyItsOwnRules() {
        open();
        var district =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "区派遣员",
                                Set.of(),
                                Set.of("routing.read", "routing.edit"),
                                new DataScope(List.of("370202"), List.of())));
        var unit = unit("370202-YL");
        for (var other :
                List.of(
                        rule("别区", "QD09", "370212", unit),
                        rule("全市", "QD09", "", unit).replace("REGION", "ANYWHERE"))) {
            assertThat(code(edit("/rules", district, ",\"rule\":" + other)))
                    .isEqualTo("routing-other-region");
        }
        var own = edit("/rules", district, ",\"rule\":" + rule("本区", "QD09", "370202", unit));
        assertThat(own).hasStatus(201);
        seen(own);
        assertThat(code(edit("/order", district, ",\"rules\":[]")))
                .isEqualTo("routing-other-region");
        assertThat(code(edit("/discard", district, ""))).isEqualTo("routing-other-region");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        open();
        var unit = unit("370202-YL");
        add(rule("一", "QD09", "370202", unit));
        revision--;
        assertThat(code(edit("/rules", editor, ",\"rule\":" + rule("二", "QD09", "370202", unit))))
                .isEqualTo("routing-changed");
        revision++;
        assertThat(code(edit("/order", editor, ",\"rules\":[\"%s\"]".formatted(UUID.randomUUID()))))
                .isEqualTo("routing-bad-order");
        assertThat(code(post("/api/routing/draft", editor, key(), "{\"note\":\"\"}")))
                .isEqualTo("routing-draft-open");
    }

    @Test
    void theOrderIsTheEditorsAndTheDeskToo() {
        open();
        add(rule("一", "QD09", "370202", unit("370202-YL")));
        var two = JSON.readTree(text(add(rule("二", "QD09", "370202", unit("370202-SZ")))));
        var ids = two.path("rules").valueStream().map(one -> one.path("id").asString()).toList();
        var turned =
                edit(
                        "/order",
                        editor,
                        ",\"rules\":[%s]"
                                .formatted(
                                        String.join(
                                                ",",
                                                ids.reversed().stream()
                                                        .map("\"%s\""::formatted)
                                                        .toList())));
        assertOk(turned);
        seen(turned);
        assertThat(
                        JSON.readTree(text(turned))
                                .path("rules")
                                .valueStream()
                                .map(one -> one.path("id").asString()))
                .containsExactlyElementsOf(ids.reversed());
        var desk = edit("/desk", editor, ",\"unit\":\"%s\"".formatted(unit("3702-CG")));
        assertOk(desk);
        seen(desk);
        assertThat(JSON.readTree(text(desk)).path("deskName").asString()).contains("城市管理局");
    }

    @Test
    void theGapReportCoversTheWholeCityAndSaysHowFarItIs() {
        open();
        var number = draft().orElseThrow();
        removeAllRules(number);
        add(rule("仅市南", "QD01", "370202", unit("370202-YL")));
        var started =
                post("/api/routing/gap-reports", editor, key(), "{\"set\":%d}".formatted(number));
        assertThat(started).hasStatus(202);
        var uri = "/api/routing/gap-reports/" + JSON.readTree(text(started)).path("id").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(uri, editor).path("state").asString().equals("DONE"));
        var result = get(uri, editor).path("result");
        assertThat(result.path("areas").asInt()).isGreaterThan(100);
        assertThat(result.path("findings").valueStream())
                .anyMatch(one ->
                        one.path("region").asString().startsWith("370212")
                                && one.path("classCode").asString().equals("QD01"))
                .noneMatch(one ->
                        one.path("region").asString().startsWith("370202")
                                && one.path("classCode").asString().equals("QD01"));
        assertThat(http.get().uri(uri).with(releaser)).as("somebody else's").hasStatus(404);
        assertThat(http.get().uri(uri).with(citizen)).hasStatus(403);
    }

    @Test
    void whatNoRuleFitsGoesToTheDeskThatTheSetNames() {
        open();
        var number = draft().orElseThrow();
        removeAllRules(number);
        var desk = unit("3702-CG");
        seen(edit("/desk", editor, ",\"unit\":\"%s\"".formatted(desk)));
        add(rule("仅市南", "QD01", "370202", unit("370202-YL")));
        var given = outcome("\"set\":%d,\"classCode\":\"QD09\",".formatted(number));
        assertThat(given.path("byDesk").asBoolean()).isTrue();
        assertThat(given.path("unit").asString()).isEqualTo(desk.toString());
        assertThat(given.path("passedOver").path(0).path("why").asString())
                .isEqualTo("OTHER_CLASS");
    }
}
