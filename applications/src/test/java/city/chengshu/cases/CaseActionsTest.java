package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Every action over HTTP: what it leads to, and who is refused.
@PlatformTest
class CaseActionsTest extends CaseStory {

    final RequestPostProcessor acceptor =
            staff(List.of(), "case.accept", "case.verify", "case.reject");
    final RequestPostProcessor dispatcher =
            staff(List.of(), "case.dispatch", "case.rework", "case.read");

    /// The others follow from a rule, a decision on an application, or a use case of their own.
    static final Set<CaseAction> BY_HAND =
            EnumSet.complementOf(
                    EnumSet.of(
                            CaseAction.REGISTER,
                            CaseAction.APPLY,
                            CaseAction.WITHDRAW,
                            CaseAction.REFUSE,
                            CaseAction.DELAY,
                            CaseAction.SUSPEND,
                            CaseAction.VOID,
                            CaseAction.ASSIST,
                            CaseAction.ATTACH,
                            CaseAction.DETACH,
                            CaseAction.MERGE,
                            CaseAction.UNMERGE,
                            CaseAction.SPLIT,
                            CaseAction.RECALCULATE,
                            CaseAction.NOTE));

    final RequestPostProcessor grid = staff(List.of(), "case.verification");

    @Test
    void whatNobodyClassifiedGoesByHandThroughReturnReworkAndReopening() {
        var report = submit(citizen, "QD00", photo(citizen));
        var found = caseOf(report);
        assertThat(state(found)).isEqualTo(CaseState.REPORTED);
        assertThat(stage(report)).isEqualTo("ACCEPTANCE");
        assertOk(act(found, "accept", acceptor, ",\"classCode\":\"QD07\""));
        assertThat(act(found, "file", shift, ",\"condition\":\"Z\"")).hasStatus(422);
        assertOk(act(found, "file", shift, ",\"condition\":\"B\""));
        assertOk(act(found, "dispatch", dispatcher, ""));
        giveBackAndDispatchAgain(found);
        finish(found);
        assertOk(act(found, "check-fail", inspector, because("仍有遗留")));
        assertThat(state(found)).isEqualTo(CaseState.DISPATCHED);
        finish(found);
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
        assertThat(act(found, "reopen", shift, "")).as("no reason").hasStatus(422);
        assertOk(act(found, "reopen", shift, because("再次出现")));

        var shown = dossier(found, dispatcher).path("found");
        assertThat(shown.path("state").asString()).isEqualTo("FILED");
        assertThat(shown.path("cycle").asInt()).isEqualTo(2);
        assertThat(shown.path("returnCount").asInt()).isEqualTo(1);
        assertThat(shown.path("reworkCount").asInt()).isEqualTo(1);
        assertThat(shown.path("unit").isNull()).isTrue();
        assertThat(openTasks(found)).isEqualTo(1);
    }

    private void giveBackAndDispatchAgain(UUID found) {
        var first = handlerOf(found);
        assertThat(act(found, "return", mayReturn(found), "")).as("no reason").hasStatus(422);
        assertOk(act(found, "return", mayReturn(found), because("不归我管")));
        assertThat(act(found, "sign", first, "")).as("it is not theirs any more").hasStatus(404);
        var unit =
                jdbc.sql("select id from organization.unit order by id limit 1")
                        .query(UUID.class)
                        .single();
        assertThat(
                        act(
                                found,
                                "dispatch",
                                dispatcher,
                                ",\"unit\":\"%s\"".formatted(UUID.randomUUID())))
                .as("unknown unit")
                .hasStatus4xxClientError();
        assertOk(act(found, "dispatch", dispatcher, ",\"unit\":\"%s\"".formatted(unit)));
    }

    private RequestPostProcessor mayReturn(UUID found) {
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        return staff(List.of(unit), "case.return");
    }

    private void finish(UUID found) {
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertThat(state(found)).as("sent to be checked by rule").isEqualTo(CaseState.CHECKING);
    }

    @Test
    void whatIsDoubtfulIsVerifiedAndWhatIsNotOursIsRejected() {
        var report = submit(citizen, "QD00", photo(citizen));
        var found = caseOf(report);
        assertOk(act(found, "send-verify", acceptor, ""));
        assertThat(act(found, "verified-true", grid, "")).as("no photo").hasStatus(422);
        assertOk(act(found, "verified-false", grid, because("现场无此情况")));
        assertOk(act(found, "send-verify", acceptor, ""));
        assertOk(act(found, "verified-true", grid, with(photo(grid))));
        assertThat(state(found)).isEqualTo(CaseState.ACCEPTED);
        assertThat(act(found, "reject", acceptor, "")).as("no reason").hasStatus(422);
        assertOk(act(found, "reject", acceptor, because("不属于受理范围")));
        assertThat(stage(report)).isEqualTo("REJECTED");
        assertThat(openTasks(found)).isZero();
        var told =
                jdbc.sql(
                                "select template from notices.notice where person = :me order by id desc limit 1")
                        .param("me", citizenId)
                        .query(String.class)
                        .single();
        assertThat(told).isEqualTo("report-rejected");
    }

    @Test
    void aClassWithoutShortPathIsSentToBeCheckedByHand() {
        var found = caseOf(submit(citizen, "QD00", photo(citizen)));
        assertOk(act(found, "accept", acceptor, ""));
        assertOk(act(found, "file", shift, ""));
        assertOk(act(found, "dispatch", dispatcher, ""));
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertThat(state(found)).isEqualTo(CaseState.FEEDBACK);
        assertOk(act(found, "rework", dispatcher, because("照片看不清")));
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "send-check", staff(List.of(), "case.send_check"), ""));
        assertThat(state(found)).isEqualTo(CaseState.CHECKING);
    }

    @Test
    void everyActionAsksForItsOwnPermission() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var before = version(found);
        for (var action : CaseAction.values()) {
            if (!BY_HAND.contains(action)) {
                continue;
            }
            var path = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            assertThat(act(found, path, allBut(action.permission()), "")).as(path).hasStatus(403);
            assertThat(act(found, path, citizen, "")).as(path).hasStatus(403);
            assertThat(act(found, path, ActingAs.anonymous(), "")).as(path).hasStatus(401);
        }
        for (var uri : List.of("/api/cases", "/api/cases/map", "/api/cases/" + found)) {
            assertThat(http.get().uri(uri).with(citizen)).as(uri).hasStatus(403);
            assertThat(http.get().uri(uri)).as(uri).hasStatus(401);
        }
        assertThat(version(found)).isEqualTo(before);
    }

    @Test
    void nobodyFinishesChecksAndClosesTheSameCase() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var everything =
                Arrays.stream(CaseAction.values())
                        .map(CaseAction::permission)
                        .distinct()
                        .toArray(String[]::new);
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        var id = UUID.randomUUID();
        var asHandler = person(id, List.of(unit), everything);
        var asInspector = person(id, List.of(), everything);
        assertOk(act(found, "sign", asHandler, ""));
        assertOk(act(found, "finish", asHandler, with(photo(asHandler))));
        var check = act(found, "check-pass", asInspector, with(photo(asInspector)));
        assertThat(check).hasStatus(403);
        assertThat(code(check)).isEqualTo("case-same-person");
        var ofTheUnit = staff(List.of(unit), everything);
        var inside = act(found, "check-pass", ofTheUnit, with(photo(ofTheUnit)));
        assertThat(code(inside)).isEqualTo("case-same-unit");
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertThat(code(act(found, "close", asInspector, ""))).isEqualTo("case-same-person");
        assertOk(act(found, "close", shift, ""));
    }

    @Test
    void theDossierSaysWhatOneMayDoAndWhyNot() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var actions = dossier(found, handlerOf(found)).path("actions");
        var sign =
                actions.valueStream()
                        .filter(one -> one.path("action").asString().equals("SIGN"))
                        .findFirst()
                        .orElseThrow();
        assertThat(sign.path("allowed").asBoolean()).isTrue();
        var giveBack =
                actions.valueStream()
                        .filter(one -> one.path("action").asString().equals("RETURN"))
                        .findFirst()
                        .orElseThrow();
        assertThat(giveBack.path("allowed").asBoolean()).isFalse();
        assertThat(giveBack.path("whyNot").asString()).isNotEmpty();
    }

    @Test
    void theUnitIsToldTheCaseNumber() {
        var found = caseOf(submit(citizen, "QD01", photo(citizen)));
        var content =
                jdbc.sql("select content::text from notices.notice where link = :link")
                        .param("link", "/console/cases/" + found)
                        .query(String.class)
                        .single();
        var number = dossier(found, inspector).path("found").path("number").asString();
        assertThat(number).matches("\\d{6}-\\d{8}-\\d{5}");
        assertThat(content).contains(number);
    }

    private static RequestPostProcessor person(UUID id, List<UUID> units, String... permissions) {
        return ActingAs.actor(
                new Actor(
                        id,
                        Actor.Kind.STAFF,
                        "一人",
                        Set.of(),
                        Set.of(permissions),
                        new DataScope(List.of("3702"), units)));
    }
}
