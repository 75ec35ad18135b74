package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import org.junit.jupiter.api.Test;

/// Routing over HTTP as a case meets it: sent by a rule, or by an arbiter whose word becomes one.
@PlatformTest
class RoutingTest extends RoutingStory {

    @Test
    void aCaseGoesWhereTheReleasedRuleSendsItAndSaysWhichRuleThatWas() {
        open();
        var unit = unit("370202-YL");
        var added = JSON.readTree(text(add(rule("市南区公益广告", "QD09", "370202", unit))));
        var rule = added.path("rules").path(0).path("id").asString();
        var number = added.path("line").path("number").asInt();
        assertThat(unitOf(report("QD09"))).as("a draft sends nobody").isNotEqualTo(unit);

        assertThat(
                        outcome("\"set\":%d,\"classCode\":\"QD09\",".formatted(number))
                                .path("rule")
                                .asString())
                .as("dry run of the draft")
                .isEqualTo(rule);
        var released = edit("/release", releaser, "");
        assertOk(released);
        assertThat(JSON.readTree(text(released)).path("line").path("life").asString())
                .isEqualTo("IN_FORCE");
        var found = report("QD09");
        assertThat(unitOf(found)).isEqualTo(unit);
        var dispatch = step(found, "DISPATCH");
        assertThat(dispatch.path("ruleSet").asInt()).isEqualTo(number);
        assertThat(dispatch.path("ruleId").asString()).isEqualTo(rule);
        assertThat(dispatch.path("rule").asString()).contains("第%d版第1条".formatted(number));
        assertThat(read(number).path("line").path("life").asString()).isEqualTo("IN_FORCE");
        assertThat(read(number).path("changes").path(0).path("kind").asString()).isEqualTo("ADDED");
        assertThat(
                        outcome("\"classCode\":\"QD01\",")
                                .path("passedOver")
                                .path(0)
                                .path("why")
                                .asString())
                .isEqualTo("OTHER_CLASS");
    }

    @Test
    void anArbitersWordBecomesARuleAndTheNextCaseGoesThere() {
        var found = report("QD07");
        for (var round = 1; round <= 2; round++) {
            giveBack(found);
            if (round == 1) {
                assertOk(act(found, "dispatch", dispatcher, ""));
            }
        }
        var unit = unit("3702-P4");
        assertThat(unitOf(report("QD07"))).isNotEqualTo(unit);
        assertOk(
                act(
                        found,
                        "arbitrate",
                        arbiter,
                        because("通信管线归口") + ",\"unit\":\"%s\"".formatted(unit)));
        var proposal = proposalOf(found);
        assertThat(proposal.path("state").asString()).isEqualTo("WAITING");
        assertThat(proposal.path("region").asString()).startsWith("370202");
        var accept = "/api/routing/proposals/%s/accept".formatted(proposal.path("id").asString());
        assertThat(code(post(accept, editor, key(), "{\"revision\":0}")))
                .isEqualTo("routing-no-draft");
        open();
        assertThat(post(accept, releaser, key(), revision(""))).hasStatus(403);
        var accepted = post(accept, editor, key(), revision(""));
        assertOk(accepted);
        seen(accepted);
        assertThat(code(post(accept, editor, key(), revision(""))))
                .isEqualTo("routing-proposal-decided");
        assertOk(edit("/release", releaser, ""));

        var next = report("QD07");
        assertThat(unitOf(next)).isEqualTo(unit);
        assertThat(step(next, "DISPATCH").path("rule").asString())
                .contains("裁定 " + proposal.path("caseNumber").asString());
        assertThat(proposalOf(found).path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void theOwnerThatADispatcherNamesCounts() {
        open();
        var works = unit("3702-P0");
        var owned =
                rule("供水部件", "QD09", "370202", works)
                        .replace("\"title\"", "\"owner\":\"%s\",\"title\"".formatted(works));
        seen(edit("/rules", editor, ",\"position\":1,\"rule\":" + owned));
        assertOk(edit("/release", releaser, ""));
        var found = report("QD09");
        assertThat(unitOf(found)).as("nobody named an owner").isNotEqualTo(works);
        giveBack(found);
        assertOk(act(found, "dispatch", dispatcher, ",\"owner\":\"%s\"".formatted(works)));
        assertThat(unitOf(found)).isEqualTo(works);
    }
}
