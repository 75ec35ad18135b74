package city.chengshu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// Citizens subscribe to a report, a street, a class, and are told.
@PlatformTest
class SubscriptionTest extends ReportingStory {

    @Autowired RecordProgress recordProgress;
    @Autowired TellSubscribers tellSubscribers;
    @Autowired ChangeSubscriptionRule changeRule;
    @Autowired Clock clock;

    @Test
    void aReportAStreetAndAClassAreSubscribedToAndNamed() {
        var report = submit("QD01", "桶满了");
        var street = streetOf(report);
        subscribe("REPORT", report.toString());
        subscribe("STREET", street);
        subscribe("CLASS", "QD04");

        var mine = mine(reader);
        assertThat(mine.path("rule").path("most").asInt()).isEqualTo(20);
        assertThat(titles(mine))
                .hasSize(3)
                .anyMatch(title -> title.contains("街道"))
                .contains("公共设施缺损");
        assertThat(mine.path("items").get(2).path("report").path("className").asString())
                .isEqualTo("卫生脏乱");
        assertThat(mine.toString()).as("what the reporter wrote").doesNotContain("桶满了");
        assertThat(titles(mine(reporter))).as("of somebody else").isEmpty();
    }

    @Test
    void askingTwiceIsOneSubscription() {
        var first = json(subscribe("CLASS", "QD01")).path("id").asString();
        var second = json(subscribe("CLASS", "QD01")).path("id").asString();
        assertThat(second).isEqualTo(first);
        assertThat(titles(mine(reader))).hasSize(1);
    }

    @Test
    void eachStepOfAReportIsToldToItsSubscribersButNotAgainToItsReporter() {
        var report = submit("QD01", "桶满了");
        subscribe("REPORT", report.toString());
        assertThat(subscribe(reporter, "REPORT", report.toString())).hasStatus(201);
        var before = notices(reporterId, "subscription-progress");

        step(report, Stage.HANDLING, "已派至市容所处置");
        step(report, Stage.CLOSED, "已结案，请您评价");

        assertThat(notices(readerId, "subscription-progress")).isEqualTo(2);
        assertThat(notices(reporterId, "subscription-progress")).isEqualTo(before).isZero();
        var told = json(get("/api/notices", reader)).path("items").get(0);
        assertThat(told.path("title").asString()).isEqualTo("您关注的问题：结案");
        assertThat(told.path("link").asString()).endsWith("problem?id=" + report);
    }

    @Test
    void theDayOfAStreetIsToldOnceWithItsFigures() {
        var report = submit("QD01", "桶满了");
        subscribe("STREET", streetOf(report));
        assertThat(tellSubscribers.ofTheDay()).as("the day is not over").isZero();
        aDayPasses(report);

        assertThat(tellSubscribers.ofTheDay()).isPositive();
        assertThat(notices(readerId, "subscription-digest")).isEqualTo(1);
        assertThat(tellSubscribers.ofTheDay()).as("told already").isZero();
        assertThat(notices(readerId, "subscription-digest")).isEqualTo(1);
        var told = json(get("/api/notices", reader)).path("items").get(0);
        assertThat(told.path("text").asString()).contains("新上报").contains("办结");
    }

    @Test
    void aDayOnWhichNothingHappenedIsNotTold() {
        subscribe("STREET", emptyStreet());
        jdbc.sql("update reporting.subscription set told_until = :then where citizen = :me")
                .param("then", clock.instant().minusSeconds(200_000).atOffset(ZoneOffset.UTC))
                .param("me", readerId)
                .update();
        assertThat(tellSubscribers.ofTheDay()).isEqualTo(1);
        assertThat(notices(readerId, "subscription-digest")).isZero();
    }

    @Test
    void whoHasHeardEnoughIsToldNothing() {
        var report = submit("QD01", "桶满了");
        var id = json(subscribe("REPORT", report.toString())).path("id").asString();
        assertThat(end(id, ActingAs.citizen())).as("somebody else's").hasStatus(404);
        assertThat(end(id, reader)).hasStatus(204);
        assertThat(end(id, reader)).hasStatus(404);
        step(report, Stage.HANDLING, "已派至市容所处置");
        assertThat(notices(readerId, "subscription-progress")).isZero();
        assertThat(titles(mine(reader))).isEmpty();
    }

    @Test
    void theCityDecidesHowMany() {
        var body = "{\"most\":1,\"digestHour\":18}";
        assertThat(put(body, ActingAs.staff("case.read"))).hasStatus(403);
        assertThat(put("{\"most\":0,\"digestHour\":18}", ActingAs.staff("notice.edit")))
                .hasStatus4xxClientError();
        assertThat(put(body, ActingAs.staff("notice.edit"))).hasStatus(204);
        assertThat(get("/api/subscriptions/rule", reader)).hasStatus(403);
        var now = json(get("/api/subscriptions/rule", ActingAs.staff("notice.read")));
        assertThat(now.path("most").asInt()).isEqualTo(1);
        try {
            assertThat(subscribe("CLASS", "QD01")).hasStatus(201);
            assertThat(subscribe("CLASS", "QD02"))
                    .hasStatus(409)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("subscription-too-many");
            assertThat(subscribe("CLASS", "QD01")).as("already there").hasStatus(201);
        } finally {
            changeRule.change(new SubscriptionRule(20, 18));
        }
    }

    @Test
    void onlyCitizensSubscribeAndOnlyToWhatThereIs() {
        assertThat(subscribe(ActingAs.anonymous(), "CLASS", "QD01")).hasStatus(401);
        assertThat(subscribe(ActingAs.staff("case.read"), "CLASS", "QD01")).hasStatus(403);
        assertThat(get("/api/subscriptions", ActingAs.anonymous())).hasStatus(401);
        for (var wrong :
                List.of(
                        List.of("REPORT", UUID.randomUUID().toString()),
                        List.of("REPORT", "x"),
                        List.of("STREET", "370202000000"),
                        List.of("STREET", "999999999000"),
                        List.of("STREET", "x"),
                        List.of("CLASS", "NOPE"))) {
            assertThat(subscribe(reader, wrong.getFirst(), wrong.getLast()))
                    .as(wrong.toString())
                    .hasStatus(422);
        }
        for (var body : List.of("", "[]", "{}", "{\"kind\":\"X\",\"target\":\"1\"}")) {
            assertThat(post("/api/subscriptions", reader, body)).as(body).hasStatus4xxClientError();
        }
        assertThat(titles(mine(reader))).as("nothing half-written").isEmpty();
    }

    private MvcTestResult subscribe(String kind, String target) {
        return subscribe(reader, kind, target);
    }

    private MvcTestResult subscribe(RequestPostProcessor who, String kind, String target) {
        return post(
                "/api/subscriptions",
                who,
                "{\"kind\":\"%s\",\"target\":\"%s\"}".formatted(kind, target));
    }

    private MvcTestResult end(String id, RequestPostProcessor who) {
        return http.delete().uri("/api/subscriptions/" + id).with(who).exchange();
    }

    private MvcTestResult put(String rule, RequestPostProcessor who) {
        return http.put()
                .uri("/api/subscriptions/rule")
                .with(who)
                .contentType("application/json")
                .content(rule)
                .exchange();
    }

    private JsonNode mine(RequestPostProcessor who) {
        return json(get("/api/subscriptions", who));
    }

    private static List<String> titles(JsonNode mine) {
        return mine.path("items").valueStream().map(one -> one.path("title").asString()).toList();
    }

    private void step(UUID report, Stage stage, String remark) {
        recordProgress.record(
                new ReportId(report),
                new RecordProgress.Progress(
                        stage,
                        remark,
                        Optional.of("市容所"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        clock.instant(),
                        ""));
    }

    /// The report was sent before the hour at which the day is told, the subscription before it.
    private void aDayPasses(UUID report) {
        var over = new SubscriptionRule(20, 18).lastDigest(clock.instant());
        move("update reporting.report set submitted_at = :at where id = :id", over, 60, report);
        move(
                "update reporting.subscription set told_until = :at where citizen = :id",
                over,
                3_600,
                readerId);
    }

    private void move(String sql, Instant from, int seconds, UUID id) {
        jdbc.sql(sql)
                .param("at", from.minusSeconds(seconds).atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private String streetOf(UUID report) {
        return jdbc.sql(
                        "select rpad(left(region, 9), 12, '0') from reporting.report where id = :id")
                .param("id", report)
                .query(String.class)
                .single();
    }

    private String emptyStreet() {
        return jdbc.sql(
                        """
                        select code from region.division
                         where code like '3702%' and code like '%000' and right(code, 6) <> '000000'
                           and left(code, 9) not in (select left(region, 9) from reporting.report)
                         order by code desc limit 1
                        """)
                .query(String.class)
                .single();
    }

    private int notices(UUID person, String template) {
        return jdbc.sql(
                        "select count(*) from notices.notice where person = :person and template = :template")
                .param("person", person)
                .param("template", template)
                .query(Integer.class)
                .single();
    }
}
