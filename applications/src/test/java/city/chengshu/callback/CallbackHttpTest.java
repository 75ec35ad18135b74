package city.chengshu.callback;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Who is drawn, called and heard.
@PlatformTest
class CallbackHttpTest extends CallbackStory {

    @Test
    void whoIsDrawnIsCalledTriedAgainAndHisWordsCount() {
        draw("QD01", 100);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        var id = callOf(found);
        assertThat(stateOf(found)).isEqualTo("OPEN SAMPLE");
        assertThat(tasks("callback.call", UUID.fromString(id))).isEqualTo(1);
        assertOk(call(id, caller, "{\"reached\":false,\"words\":\"无人接听\"}"));
        assertThat(code(call(id, caller, "{\"reached\":false}"))).isEqualTo("callback-too-soon");
        assertThat(tasks("callback.call", UUID.fromString(id)))
                .as("to be tried again")
                .isEqualTo(1);
        makeDue(id);
        assertOk(call(id, caller, "{\"reached\":true,\"solved\":true,\"satisfaction\":4}"));
        assertThat(stateOf(found)).isEqualTo("REACHED SAMPLE");
        assertThat(tasks("callback.call", UUID.fromString(id))).isZero();
        assertThat(facts(found, "callback.due")).isEqualTo(1);
        assertThat(facts(found, "callback.attempt")).isEqualTo(2);
        assertThat(facts(found, "callback")).isEqualTo(1);
        assertThat(facts(found, "callback.solved")).isEqualTo(1);
        assertThat(facts(found, "callback.satisfied")).isEqualTo(1);
        assertThat(proposal(found).isMissingNode()).as("nothing to propose").isTrue();
    }

    @Test
    void whoDoesNotAnswerTheMessageIsCalledAfterDays() {
        draw("QD02", 0);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        assertThat(stateOf(found)).isEqualTo("WAITING");
        HouseClock.at(clock.instant().plus(Duration.ofDays(6)), () -> openCall.openUnanswered());
        assertThat(stateOf(found)).isEqualTo("WAITING");
        HouseClock.at(clock.instant().plus(Duration.ofDays(8)), () -> openCall.openUnanswered());
        HouseClock.at(clock.instant().plus(Duration.ofDays(8)), () -> openCall.openUnanswered());
        assertThat(stateOf(found)).isEqualTo("OPEN UNANSWERED");
        assertThat(tasks("callback.call", UUID.fromString(callOf(found)))).as("once").isEqualTo(1);
    }

    @Test
    void whoIsSatisfiedByMessageIsNotCalled() {
        draw("QD02", 0);
        var report = submit(citizen, "QD01", photo(citizen));
        var found = closed(report);
        assertThat(rate(report, true, 4)).hasStatus(204);
        assertThat(stateOf(found)).isEqualTo("ANSWERED");
        assertThat(proposal(found).isMissingNode()).isTrue();
    }

    @Test
    void callsAreSeenWithinOnesScopeAndTheWrongPersonIsRefused() {
        draw("QD01", 100);
        var found = closed(submit(citizen, "QD01", photo(citizen)));
        var id = callOf(found);
        var reached = "{\"reached\":true,\"solved\":true,\"satisfaction\":5}";
        assertThat(call(id, editor, reached)).as("may not call").hasStatus(403);
        assertThat(call(id, citizen, reached)).hasStatus(403);
        assertThat(call(id, ActingAs.anonymous(), reached)).hasStatus(401);
        var elsewhere = person(UUID.randomUUID(), List.of("370214"), List.of());
        assertThat(call(id, elsewhere, reached)).hasStatus(404);
        assertThat(http.get().uri("/api/callbacks/" + id).with(elsewhere)).hasStatus(404);
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id")
                        .param("id", found)
                        .query(UUID.class)
                        .single();
        var ofTheUnit = person(UUID.randomUUID(), List.of("3702"), List.of(unit));
        assertThat(code(call(id, ofTheUnit, reached))).isEqualTo("callback-involved");
        assertThat(http.get().uri("/api/callbacks/%s/contact".formatted(id)).with(ofTheUnit))
                .hasStatus(403);
        assertThat(http.get().uri("/api/callbacks/%s/contact".formatted(id)).with(editor))
                .hasStatus(403);
        assertThat(http.get().uri("/api/callbacks").with(citizen)).hasStatus(403);
        for (var bad :
                List.of(
                        "{}",
                        "{\"reached\":true}",
                        "{\"reached\":true,\"solved\":true,\"satisfaction\":6}",
                        "{\"reached\":false,\"solved\":true,\"satisfaction\":5}",
                        "{\"reached\":\"vielleicht\"}",
                        "{\"reached\":false,\"words\":\"\\u0000\"}")) {
            assertThat(call(id, caller, bad)).as(bad).hasStatus4xxClientError();
        }
        assertOk(call(id, caller, reached));
    }

    @Test
    void unusablePoliciesAreRefused() {
        assertThat(put(caller, policy(99, "QD01", 1))).hasStatus(403);
        for (var bad :
                List.of(
                        policy(9999, "QD01", 1),
                        policy(2, "XX99", 1),
                        policy(2, "QD01", 101),
                        policy(2, "QD01", 1)
                                .replaceAll("\"from\":\"[^\"]+\"", "\"from\":\"2020-01-01\""),
                        "{}")) {
            assertThat(put(editor, bad)).as(bad).hasStatus4xxClientError();
        }
    }
}
