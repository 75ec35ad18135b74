package city.chengshu.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.CaseStory;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// From a report to its reward and back, over HTTP; and who is refused.
@PlatformTest
class RewardsHttpTest extends CaseStory {

    @Autowired CreditGrants creditGrants;
    @Autowired PayGrants payGrants;
    @Autowired RecomputeBalances recomputeBalances;
    @Autowired Clock clock;

    final RequestPostProcessor editor = ActingAs.staff("reward.read", "reward.edit");
    final RequestPostProcessor revoker = ActingAs.staff("reward.read", "reward.revoke");
    final String code = "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

    private String rule(String more) {
        return """
        {"code":"%s","version":1,"name":"测试积分","nameEn":"Test points","from":"%s","kind":"POINTS","moment":"FILED",
         "areas":["3702"],"firstOnly":"NONE","windowHours":0,"delayHours":48,
         "lines":[{"classCode":"QD01","grade":"C","threshold":"超过 5 平方米","amount":1},
                  {"classCode":"QD00","grade":"E","threshold":"","amount":1}]%s}
        """
                .formatted(code, LocalDate.ofInstant(clock.instant(), HouseClock.CITY), more);
    }

    private MvcTestResult publish(String body) {
        return post("/api/reward-rules", editor, UUID.randomUUID().toString(), body);
    }

    private JsonNode grantOf(UUID report) {
        return JSON.readTree(text(http.get().uri("/api/rewards/mine").with(citizen).exchange()))
                .get("items")
                .valueStream()
                .filter(one -> one.get("report").asString().equals(report.toString()))
                .filter(one -> one.get("rule").asString().equals(code))
                .findFirst()
                .orElse(JSON.nullNode());
    }

    private long balance(String field) {
        return JSON.readTree(text(http.get().uri("/api/rewards/mine").with(citizen).exchange()))
                .get("balances")
                .valueStream()
                .mapToLong(one -> one.get(field).asLong())
                .sum();
    }

    private MvcTestResult revoke(String grant, RequestPostProcessor who, String body) {
        return post(
                "/api/reward-grants/%s/revoke".formatted(grant),
                who,
                UUID.randomUUID().toString(),
                body);
    }

    @Test
    void aValidReportIsGrantedCreditedAndCanBeRevokedOnRecord() {
        assertThat(publish(rule(""))).hasStatus(201);
        var report = submit(citizen, "QD01", photo(citizen));
        var grant = grantOf(report);
        assertThat(grant.get("state").asString()).isEqualTo("GRANTED");
        assertThat(grant.get("ruleName").asString()).isEqualTo("测试积分");
        assertThat(grant.get("ruleVersion").asInt()).isEqualTo(1);
        assertThat(balance("pending")).isPositive();
        HouseClock.at(clock.instant().plus(Duration.ofHours(49)), () -> creditGrants.run());
        assertThat(grantOf(report).get("state").asString()).isEqualTo("CREDITED");
        var id = grant.get("id").asString();
        assertThat(revoke(id, revoker, "{\"reason\":\"  \"}")).hasStatus(422);
        var revoked = revoke(id, revoker, "{\"reason\":\"照片重复使用\"}");
        assertOk(revoked);
        assertThat(
                        JSON.readTree(text(revoked))
                                .get("ledger")
                                .valueStream()
                                .map(one -> one.get("entry").asString()))
                .containsExactly("GRANTED", "CREDITED", "REVOKED");
        assertThat(grantOf(report).get("reason").asString()).isEqualTo("照片重复使用");
        assertThat(code(revoke(id, revoker, "{\"reason\":\"再来\"}")))
                .isEqualTo("reward-grant-revoked");
        assertThat(recomputeBalances.recompute()).as("sums equal the ledger").isZero();
    }

    @Test
    void whatIsRejectedMergedOrRepeatedDoesNotEarn() {
        assertThat(publish(rule("").replace("\"FILED\"", "\"ACCEPTED\""))).hasStatus(201);
        var acceptor = staff(List.of(), "case.accept", "case.reject", "case.merge", "case.read");
        var report = submit(citizen, "QD00", photo(citizen));
        var found = caseOf(report);
        assertThat(grantOf(report).isNull()).as("not accepted yet").isTrue();
        assertOk(act(found, "accept", acceptor, ""));
        assertThat(grantOf(report).get("state").asString()).isEqualTo("GRANTED");
        assertOk(act(found, "reject", acceptor, because("重复拍摄")));
        assertThat(grantOf(report).get("state").asString()).isEqualTo("REVOKED");
        assertThat(grantOf(report).get("reason").asString()).contains("重复拍摄");

        var one = submit(citizen, "QD01", photo(citizen));
        var other = submit(citizen, "QD01", photo(citizen));
        assertOk(act(caseOf(other), "merge", acceptor, into(caseOf(one)) + because("同一处")));
        assertThat(grantOf(other).get("state").asString()).isEqualTo("REVOKED");
        assertThat(grantOf(one).get("state").asString()).isEqualTo("GRANTED");
        var merged =
                jdbc.sql("select id from cases.city_case where merged_into = :id")
                        .param("id", caseOf(one))
                        .query(UUID.class)
                        .single();
        assertOk(act(merged, "unmerge", acceptor, because("分开办理")));
        assertThat(grantOf(other).get("state").asString()).as("earned again").isEqualTo("GRANTED");
        assertThat(recomputeBalances.recompute()).isZero();
    }

    private static String into(UUID target) {
        return ",\"target\":\"%s\"".formatted(target);
    }

    @Test
    void anonymousReportersEarnNothing() {
        assertThat(publish(rule(""))).hasStatus(201);
        var answer =
                post(
                        "/api/reports",
                        ActingAs.anonymous(),
                        UUID.randomUUID().toString(),
                        body("QD01", "", true));
        assertThat(answer).hasStatus(201);
        var grants =
                jdbc.sql("select count(*) from rewards.reward_grant where rule = :rule")
                        .param("rule", code)
                        .query(Integer.class)
                        .single();
        assertThat(grants).isZero();
    }

    @Test
    void moneyIsPaidThroughTheSimulatedChannelAndSaysSo() {
        assertThat(
                        publish(
                                rule("").replace("POINTS", "MONEY")
                                        .replace("\"amount\":1", "\"amount\":2000")))
                .hasStatus(201);
        var report = submit(citizen, "QD01", photo(citizen));
        HouseClock.at(clock.instant().plus(Duration.ofHours(49)), () -> creditGrants.run());
        payGrants.run();
        payGrants.run();
        var grant = grantOf(report);
        assertThat(grant.get("paidThrough").asString()).isEqualTo("模拟");
        assertThat(grant.get("amount").asLong()).isEqualTo(2000);
        var paid =
                jdbc.sql(
                                "select count(*) from rewards.ledger where grant_id = :id and entry = 'PAID'")
                        .param("id", UUID.fromString(grant.get("id").asString()))
                        .query(Integer.class)
                        .single();
        assertThat(paid).as("once").isEqualTo(1);
    }

    @Test
    void aDraftSaysOfAReportWhetherItWouldHaveEarned() {
        var report = submit(citizen, "QD01", photo(citizen));
        var number = mine(report).get("summary").get("number").asString();
        var trial = "{\"report\":\"%s\",\"rule\":%s}";
        var earns = post("/api/reward-rules/trial", editor, "-", trial.formatted(number, rule("")));
        assertOk(earns);
        assertThat(JSON.readTree(text(earns)).get(0).get("earns").asBoolean()).isTrue();
        var later = rule("").replace("\"FILED\"", "\"CLOSED\"");
        var not = post("/api/reward-rules/trial", editor, "-", trial.formatted(number, later));
        assertThat(JSON.readTree(text(not)).get(0).get("why").asString())
                .isEqualTo("NOT_VALID_YET");
        assertThat(grantOf(report).isNull()).as("nothing was granted").isTrue();
        assertThat(post("/api/reward-rules/trial", editor, "-", "{\"report\":\"1\"}"))
                .hasStatus(404);
        var elsewhere =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "外区",
                                Set.of(),
                                Set.of("reward.read"),
                                new DataScope(List.of("370214"), List.of())));
        assertThat(
                        post(
                                "/api/reward-rules/trial",
                                elsewhere,
                                "-",
                                trial.formatted(number, rule(""))))
                .as("a report out of sight")
                .hasStatus(404);
    }

    @Test
    void unusableRulesAreRefusedAndPublishedOnesNeverChange() {
        for (var broken :
                List.of(
                        rule("").replace("\"QD01\"", "\"XX99\""),
                        rule("").replace("\"areas\":[\"3702\"]", "\"areas\":[\"9999\"]"),
                        rule("").replace("\"windowHours\":0", "\"windowHours\":5"),
                        rule("").replace("\"version\":1", "\"version\":3")
                                .replace(code, code.substring(1)),
                        rule("").replace("\"amount\":1}", "\"amount\":0}"),
                        rule("").replaceAll("\"from\":\"[^\"]+\"", "\"from\":\"2020-01-01\""),
                        rule("").replace("\"POINTS\"", "\"GOLD\""),
                        rule("").replaceAll("(?s)\"lines\":\\[.*]", "\"lines\":[]"),
                        "{}",
                        "[]")) {
            assertThat(publish(broken)).as(broken).hasStatus4xxClientError();
        }
        assertThat(publish(rule(""))).hasStatus(201);
        assertThat(code(publish(rule("")))).isEqualTo("reward-rule-changed");
        assertThat(publish(rule("").replace("\"version\":1", "\"version\":2"))).hasStatus(201);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from rewards.reward_rule").update());
        org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update rewards.ledger set reason = 'x'").update());
    }

    @Test
    void listsHideThePersonAndEverybodyElseIsRefused() {
        assertThat(publish(rule(""))).hasStatus(201);
        var report = submit(citizen, "QD01", photo(citizen));
        var id = grantOf(report).get("id").asString();
        var list = http.get().uri("/api/reward-grants?rule=" + code).with(revoker).exchange();
        assertOk(list);
        assertThat(text(list)).contains("****").doesNotContain(citizenId.toString());
        var elsewhere =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "外区",
                                Set.of(),
                                Set.of("reward.read", "reward.revoke"),
                                new DataScope(List.of("370214"), List.of())));
        assertThat(
                        text(
                                http.get()
                                        .uri("/api/reward-grants?rule=" + code)
                                        .with(elsewhere)
                                        .exchange()))
                .doesNotContain(id);
        assertThat(revoke(id, elsewhere, "{\"reason\":\"x\"}")).hasStatus(404);
        assertThat(revoke(id, editor, "{\"reason\":\"x\"}")).as("may edit only").hasStatus(403);
        assertThat(revoke(id, citizen, "{\"reason\":\"x\"}")).hasStatus(403);
        assertThat(publishAs(revoker)).as("may revoke only").hasStatus(403);
        assertThat(publishAs(ActingAs.anonymous())).hasStatus(401);
        for (var uri : List.of("/api/reward-grants", "/api/reward-rules", "/api/reward-budgets")) {
            assertThat(http.get().uri(uri).with(citizen)).as(uri).hasStatus(403);
            assertThat(http.get().uri(uri)).as(uri).hasStatus(401);
        }
        assertThat(http.get().uri("/api/rewards/mine").with(revoker)).hasStatus(403);
        assertThat(text(http.get().uri("/api/rewards/mine").with(ActingAs.citizen()).exchange()))
                .as("another citizen's are not shown")
                .doesNotContain(id);
        assertThat(http.get().uri("/api/reward-grants?state=X").with(revoker)).hasStatus(400);
        assertThat(http.get().uri("/api/reward-grants?cursor=x").with(revoker)).hasStatus(400);
    }

    private MvcTestResult publishAs(RequestPostProcessor who) {
        return post(
                "/api/reward-rules",
                who,
                UUID.randomUUID().toString(),
                rule("").replace(code, "N" + code));
    }
}
