package city.chengshu.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.RecordFacts;
import city.chengshu.indicators.RecordStandings;
import city.chengshu.indicators.Standing;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.region.LoadDivisions;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cockpit over HTTP. Each test reports its own facts in a street of its own.
@PlatformTest
class CockpitTest {

    static final JsonMapper JSON = JsonMapper.shared();
    static final String STREET = "370214005000";

    /// Districts in which no other test reports anything.
    static final String QUIET = "370285";

    static final String SCOPED = "370283";
    static final String PAST = "370281";

    @Autowired MockMvcTester http;
    @Autowired RecordFacts recordFacts;
    @Autowired RecordStandings recordStandings;
    @Autowired LoadDivisions loadDivisions;

    final RequestPostProcessor leader = ActingAs.staff("cockpit.read", "indicator.read");
    final RequestPostProcessor editor = ActingAs.staff("cockpit.read", "cockpit.edit");

    @BeforeEach
    void loadCity() {
        loadDivisions.loadDemoCity();
    }

    @Test
    void thereAreSixteenSectionsAndOnlyConnectedOnesShowFigures() {
        var sections = json(get("/api/cockpit", leader)).path("sections");
        assertThat(sections.size()).isEqualTo(16);
        for (var part : sections) {
            var section = part.path("section");
            var connected = section.path("connected").asBoolean();
            assertThat(part.path("panels").size() > 0)
                    .as(section.path("id").asString())
                    .isEqualTo(connected);
            assertThat(section.path("needs").asString().isEmpty()).isEqualTo(connected);
            assertThat(section.path("titleEn").asString()).isNotBlank();
        }
    }

    @Test
    void whoMayNotLookIsRefused() {
        assertThat(get("/api/cockpit", ActingAs.anonymous())).hasStatus(401);
        assertThat(get("/api/cockpit", ActingAs.citizen())).hasStatus(403);
        assertThat(get("/api/cockpit", ActingAs.staff("case.read"))).hasStatus(403);
        assertThat(get("/api/cockpit/stream", ActingAs.anonymous())).hasStatus(401);
        assertThat(get("/api/cockpit/stream", ActingAs.staff("case.read"))).hasStatus(403);
        assertThat(change("weather", leader, not("连接"))).hasStatus(403);
    }

    @Test
    void aStreamWithoutALoginThatStandsEndsAtOnce() {
        var answer = get("/api/cockpit/stream", leader);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).isEmpty();
    }

    @Test
    void figuresAreOfTheReadersScope() {
        var now = Instant.now();
        stand(SCOPED, UUID.randomUUID(), now.minusSeconds(60), now.plusSeconds(600));
        assertThat(open(get("/api/cockpit", leader))).isPositive();
        assertThat(open(get("/api/cockpit", of(QUIET)))).isZero();
        assertThat(open(get("/api/cockpit", of(SCOPED)))).isEqualTo(1);
    }

    @Test
    void aPastMomentShowsWhatStoodAndWasLateThen() {
        var now = Instant.now();
        var subject = UUID.randomUUID();
        stand(PAST, subject, now.minus(Duration.ofHours(5)), now.minus(Duration.ofHours(3)));
        recordStandings.end("open", subject, now.minus(Duration.ofHours(1)));
        var early = past(now.minus(Duration.ofHours(6)));
        var young = past(now.minus(Duration.ofHours(4)));
        var late = past(now.minus(Duration.ofHours(2)));
        assertThat(number(early, "stock.open")).isZero();
        assertThat(number(young, "stock.open")).isEqualTo(1);
        assertThat(number(young, "stock.overdue")).isZero();
        assertThat(number(late, "stock.overdue")).isEqualTo(1);
        assertThat(open(get("/api/cockpit", of(PAST)))).as("closed").isZero();
        assertThat(past(now.minusSeconds(60)).path("past").asBoolean()).isTrue();
    }

    @Test
    void aMomentThatIsNoneIsRefused() {
        var code = "cockpit-bad-moment";
        assertRefused(get("/api/cockpit?at=2999-01-01T00:00:00Z", leader), 422, code);
        assertRefused(get("/api/cockpit?at=1999-01-01T00:00:00Z", leader), 422, code);
        assertThat(get("/api/cockpit?at=yesterday", leader)).hasStatus(400);
    }

    @Test
    void aFigureOpensToTheRowsOfThatMoment() {
        var now = Instant.now();
        var subject = UUID.randomUUID();
        stand("370214", subject, now.minus(Duration.ofHours(5)), now.plusSeconds(600));
        var day = now.atZone(city.chengshu.kernel.HouseClock.CITY).toLocalDate();
        var rows =
                "/api/indicators/stock.open/rows?from=%s&to=%s&region=370214&knownAt=%s"
                        .formatted(day, day, "%s");
        assertThat(text(get(rows.formatted(now), leader))).contains(subject.toString());
        assertThat(text(get(rows.formatted(now.minus(Duration.ofHours(6))), leader)))
                .doesNotContain(subject.toString());
    }

    @Test
    void theNewsIsWhatWasReportedHere() {
        var subject = UUID.randomUUID();
        var now = Instant.now();
        recordFacts.record(
                List.of(
                        new Fact(
                                "register",
                                subject,
                                now,
                                STREET,
                                Optional.empty(),
                                "CITIZEN",
                                "QD01",
                                true,
                                1)),
                now);
        assertThat(text(get("/api/cockpit", of("370214")))).contains(subject.toString());
        assertThat(text(get("/api/cockpit", of(QUIET)))).doesNotContain(subject.toString());
    }

    @Test
    void aSectionIsChangedAsAWhole() {
        assertThat(change("weather", editor, not("需要潮位站"))).hasStatusOk();
        assertThat(text(get("/api/cockpit", leader))).contains("需要潮位站");
        assertThat(change("weather", editor, connected("stock.open", "ALL"))).hasStatusOk();
        assertThat(change("weather", editor, not("预报"))).hasStatusOk();
    }

    @Test
    void aSectionThatCannotBeShownIsRefused() {
        var code = "cockpit-bad-section";
        assertRefused(change("weather", editor, connected("no.such", "ALL")), 422, code);
        assertRefused(change("weather", editor, connected("stock.open", "UNIT")), 422, code);
        assertRefused(change("weather", editor, not("")), 422, code);
        assertRefused(change("nowhere", editor, not("x")), 404, "cockpit-unknown-section");
        assertThat(change("weather", editor, "{}")).hasStatus(400);
        assertThat(change("weather", editor, connected("stock.open", "SIDEWAYS"))).hasStatus(400);
    }

    @Test
    void everybodySeesSumsOfAStreetAndNothingOfAnybody() {
        var answer = get("/api/public/cockpit?region=" + STREET, ActingAs.anonymous());
        var street = json(answer);
        assertThat(street.path("name").asString()).isNotBlank();
        assertThat(street.path("screen").path("sections").size()).isEqualTo(1);
        assertThat(street.path("indicators").size()).isEqualTo(4);
        assertThat(text(answer)).doesNotContain("subject");
        var code = "cockpit-unknown-region";
        assertRefused(get("/api/public/cockpit?region=999999", ActingAs.anonymous()), 404, code);
        assertRefused(get("/api/public/cockpit?region=x'", ActingAs.anonymous()), 404, code);
    }

    private void stand(String district, UUID subject, Instant since, Instant due) {
        recordStandings.begin(
                new Standing(
                        "open",
                        subject,
                        district + "001000",
                        Optional.empty(),
                        "QD01",
                        Optional.of(due)),
                since);
    }

    private static RequestPostProcessor of(String region) {
        return ActingAs.actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "区领导",
                        Set.of("LEADER"),
                        Set.of("cockpit.read"),
                        new DataScope(List.of(region), List.of())));
    }

    private JsonNode past(Instant at) {
        return json(get("/api/cockpit?at=" + at, of(PAST)));
    }

    private static long open(MvcTestResult answer) {
        return number(json(answer), "stock.open");
    }

    private static long number(JsonNode screen, String code) {
        return screen.path("sections")
                .path(0)
                .path("panels")
                .path(0)
                .path("rows")
                .path(0)
                .path("figures")
                .path(code)
                .path("value")
                .asLong();
    }

    private static String not(String needs) {
        return "{\"number\":12,\"title\":\"气象海洋\",\"titleEn\":\"Weather\",\"connected\":false,\"needs\":\"%s\",\"needsEn\":\"x\",\"panels\":[]}"
                .formatted(needs);
    }

    private static String connected(String indicator, String by) {
        return "{\"number\":12,\"title\":\"气象海洋\",\"titleEn\":\"Weather\",\"connected\":true,\"panels\":[{\"kind\":\"FIGURES\",\"title\":\"图\",\"titleEn\":\"p\",\"indicators\":[\"%s\"],\"by\":\"%s\",\"days\":1,\"top\":5,\"least\":0,\"overview\":true}]}"
                .formatted(indicator, by);
    }

    private MvcTestResult change(String id, RequestPostProcessor who, String body) {
        return http.put()
                .uri("/api/cockpit/sections/" + id)
                .with(who)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return http.get().uri(uri).with(who).exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).as(text(answer)).hasStatus(status);
        assertThat(json(answer).path("code").asString()).isEqualTo(code);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
