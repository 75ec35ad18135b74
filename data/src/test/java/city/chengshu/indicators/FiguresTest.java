package city.chengshu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Figures on the real database: always what the facts add up to, on any day, in any scope.
@PlatformTest
class FiguresTest {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final List<String> REGIONS =
            List.of("370202001000", "370202002000", "370203001000", "370211004000");

    @Autowired RecordFacts recordFacts;
    @Autowired RollUpFacts rollUpFacts;
    @Autowired Sums sums;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester http;

    final RequestPostProcessor reader = ActingAs.staff("indicator.read");
    final RequestPostProcessor editor = ActingAs.staff("indicator.read", "indicator.edit");

    private record Told(Fact fact, LocalDate known) {}

    @BeforeEach
    void empty() {
        jdbc.sql(
                        "truncate indicators.fresh, indicators.fact, indicators.cell, indicators.district_cell")
                .update();
    }

    /// Random histories with corrections, late knowledge, and sums rolled up at any moment.
    @Test
    void sumsAreWhatTheFactsAddUpToAsKnownOnAnyDay() {
        for (var seed = 1; seed <= 25; seed++) {
            empty();
            var random = new Random(seed);
            var told = tell(random);
            for (var question = 0; question < 12; question++) {
                var asked = question(random);
                assertThat(
                                sums.read(
                                        asked,
                                        Set.of("close", "file"),
                                        city.chengshu.kernel.DataScope.EVERYTHING))
                        .as("seed %d, %s", seed, asked)
                        .isEqualTo(recomputed(told, asked));
            }
        }
    }

    private List<Told> tell(Random random) {
        var told = new ArrayList<Told>();
        for (var i = 0; i < 60; i++) {
            var known = FIRST.plusDays(random.nextInt(20));
            var batch = new ArrayList<Fact>();
            for (var j = random.nextInt(4); j >= 0; j--) {
                batch.add(
                        told.isEmpty() || random.nextInt(4) > 0
                                ? fact(random)
                                : told.get(random.nextInt(told.size())).fact().negated());
            }
            recordFacts.record(batch, at(known));
            batch.forEach(fact -> told.add(new Told(fact, known)));
            if (random.nextInt(8) == 0) {
                rollUpFacts.run();
            }
        }
        return told;
    }

    private static Fact fact(Random random) {
        return new Fact(
                random.nextBoolean() ? "close" : "file",
                new UUID(1, random.nextInt(9)),
                at(FIRST.plusDays(random.nextInt(20))),
                REGIONS.get(random.nextInt(REGIONS.size())),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new UUID(2, random.nextInt(3))),
                random.nextBoolean() ? "HANDLER" : "ACCEPTOR",
                "QD0" + random.nextInt(3),
                random.nextBoolean(),
                1 + random.nextInt(3));
    }

    private static Question question(Random random) {
        return new Question(
                FIRST.plusDays(random.nextInt(8)),
                FIRST.plusDays(8 + random.nextInt(12)),
                Question.By.values()[random.nextInt(Question.By.values().length)],
                random.nextBoolean() ? Optional.empty() : Optional.of("370202"),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(new UUID(2, 1)),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of("HANDLER"),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of("QD01"),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(FIRST.plusDays(random.nextInt(20))));
    }

    private static Map<String, Map<String, Long>> recomputed(List<Told> told, Question asked) {
        var sums = new java.util.TreeMap<String, Map<String, Long>>();
        for (var one : told) {
            var fact = one.fact();
            var day = LocalDate.ofInstant(fact.at(), HouseClock.CITY);
            if (day.isBefore(asked.from())
                    || day.isAfter(asked.to())
                    || asked.knownOn().filter(known -> one.known().isAfter(known)).isPresent()
                    || asked.region()
                            .filter(prefix -> !fact.region().startsWith(prefix))
                            .isPresent()
                    || (asked.unit().isPresent() && !asked.unit().equals(fact.unit()))
                    || asked.role().filter(role -> !role.equals(fact.role())).isPresent()
                    || asked.classCode()
                            .filter(code -> !code.equals(fact.classCode()))
                            .isPresent()) {
                continue;
            }
            var row =
                    sums.computeIfAbsent(
                            key(asked.by(), fact, day), _ -> new java.util.HashMap<>());
            row.merge(fact.name(), fact.amount(), Long::sum);
            row.merge(fact.name() + ".good", fact.good() ? fact.amount() : 0, Long::sum);
        }
        return sums;
    }

    private static String key(Question.By by, Fact fact, LocalDate day) {
        return switch (by) {
            case ALL -> "";
            case DISTRICT -> fact.region().substring(0, 6);
            case STREET -> fact.region().substring(0, 9);
            case UNIT -> fact.unit().map(UUID::toString).orElse("");
            case FLOW ->
                    fact.region().substring(0, 9)
                            + " "
                            + fact.unit().map(UUID::toString).orElse("");
            case ROLE -> fact.role();
            case CLASS -> fact.classCode();
            case DAY -> day.toString();
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    day.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                                    day.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER ->
                    "%d-Q%d"
                            .formatted(
                                    day.getYear(),
                                    day.get(java.time.temporal.IsoFields.QUARTER_OF_YEAR));
            case YEAR -> day.toString().substring(0, 4);
        };
    }

    @Test
    void aFigureOpensToTheRowsBehindIt() {
        var subject = UUID.randomUUID();
        recordFacts.record(
                List.of(closed(subject, true), closed(UUID.randomUUID(), false)), at(FIRST));
        rollUpFacts.run();
        recordFacts.record(List.of(closed(UUID.randomUUID(), false)), at(FIRST));
        var figure = values("").path("rows").path(0).path("figures").path("shift.closed_on_time");
        assertThat(figure.path("value").asDouble()).isEqualTo(1 / 3.0);
        assertThat(figure.path("denominator").asInt()).isEqualTo(3);
        var rows = json(get("/api/indicators/shift.closed_on_time/rows?" + PERIOD, reader));
        assertThat(rows.path("items").size()).isEqualTo(3);
        assertThat(rows.path("items").toString()).contains(subject.toString());
    }

    @Test
    void nothingToDivideByShowsNothingAndWeightsHaveNoDefault() {
        recordFacts.record(List.of(closed(UUID.randomUUID(), true)), at(FIRST));
        var figures = values("").path("rows").path(0).path("figures");
        assertThat(figures.path("shift.filed_on_time").path("value").isNull()).isTrue();
        assertThat(figures.path("shift.score").path("value").isNull()).isTrue();
        assertThat(text(get("/api/indicators/export?" + PERIOD, reader)))
                .contains("–")
                .contains("截至");
        assertThat(get("/api/indicators/export?format=XLSX&" + PERIOD, reader)).hasStatusOk();
    }

    @Test
    void peopleSeeFiguresOfTheirOwnRegionsOnly() {
        recordFacts.record(List.of(closed(UUID.randomUUID(), true)), at(FIRST));
        var elsewhere =
                ActingAs.actor(
                        new city.chengshu.kernel.Actor(
                                UUID.randomUUID(),
                                city.chengshu.kernel.Actor.Kind.STAFF,
                                "外区人员",
                                Set.of(),
                                Set.of("indicator.read"),
                                new city.chengshu.kernel.DataScope(List.of("370211"), List.of())));
        var answer = json(get("/api/indicators/values?" + PERIOD, elsewhere));
        assertThat(
                        answer.path("rows")
                                .path(0)
                                .path("figures")
                                .path("region.closed")
                                .path("value")
                                .asInt())
                .isZero();
        assertThat(
                        json(get("/api/indicators/region.closed/rows?" + PERIOD, elsewhere))
                                .path("items")
                                .size())
                .isZero();
    }

    @Test
    void theWrongPersonAndWrongQuestionsAreRefused() {
        var nobody = ActingAs.staff("case.read");
        for (var uri :
                List.of(
                        "/api/indicators",
                        "/api/indicators/values?" + PERIOD,
                        "/api/indicators/export?" + PERIOD,
                        "/api/indicators/region.closed/rows?" + PERIOD)) {
            assertThat(get(uri, nobody)).as(uri).hasStatus(403);
            assertThat(get(uri, ActingAs.anonymous())).as(uri).hasStatus(401);
        }
        assertThat(get("/api/indicators/values?from=2026-03-02&to=2026-03-01", reader))
                .hasStatus(422);
        assertThat(get("/api/indicators/values?from=1926-03-02&to=2026-03-01", reader))
                .hasStatus(422);
        for (var bad : List.of("from=x&to=y", "", PERIOD + "&by=SHOE", PERIOD + "&unit=1")) {
            assertThat(get("/api/indicators/values?" + bad, reader))
                    .as(bad)
                    .hasStatus4xxClientError();
        }
        assertThat(get("/api/indicators/values?indicators=none&" + PERIOD, reader)).hasStatus(404);
        assertThat(get("/api/indicators/none/rows?" + PERIOD, reader)).hasStatus(404);
        assertThat(put("all.shirked", "\"numerator\":\"shirk\"", "{}", reader)).hasStatus(403);
    }

    @Test
    void aDefinitionIsChangedOrRefusedWithTheReason() {
        for (var bad :
                List.of(
                        "\"numerator\":\"no_such_fact\"",
                        "\"numerator\":\"1 +\"",
                        "\"formula\":\"all.shirked + 1\"",
                        "\"formula\":\"nothing\"",
                        "\"denominator\":\"1\"",
                        "\"numerator\":\"1\",\"formula\":\"1\"")) {
            assertThat(put("all.shirked", bad, "{}", editor)).as(bad).hasStatus(422);
        }
        assertThat(put("all.shirked", "\"numerator\":\"1\"", "{\"all.delayed\":3}", editor))
                .as("weighs nothing")
                .hasStatus(422);
        assertThat(
                        put(
                                "shift.score",
                                "\"formula\":\"@shift.filed_on_time * shift.filed_on_time\"",
                                "{\"shift.filed_on_time\":25}",
                                editor))
                .hasStatusOk();
        var changed = text(get("/api/indicators", editor));
        assertThat(changed).contains("\"shift.filed_on_time\":25");
    }

    @Test
    void aPeriodIsJudgedByTheMeaningInForceOnItsLastDay() {
        var code = "test.meaning" + System.nanoTime();
        assertThat(add(code, "\"numerator\":\"1\"", editor)).hasStatus(201);
        assertThat(add(code, "\"numerator\":\"1\"", editor)).as("twice").hasStatus(409);
        assertThat(add("Wrong Code", "\"numerator\":\"1\"", editor)).hasStatus(422);
        assertThat(add(code + "x", "\"numerator\":\"1 / 0\"", editor)).hasStatus(422);
        assertThat(add(code + "x", "\"numerator\":\"1\"", reader)).hasStatus(403);
        var preview = preview(code, "\"formula\":\"%s * 7\"".formatted("all.shirked"));
        assertThat(preview.path("rows").path(0).path("figures").path(code).path("value").asInt())
                .isZero();
        assertThat(
                        put(
                                code,
                                "\"numerator\":\"2\",\"period\":\"WEEK\",\"validFrom\":\"2026-03-15\"",
                                "{}",
                                editor))
                .hasStatusOk();
        assertThat(value(code, "from=2026-03-01&to=2026-03-14")).isEqualTo(1);
        assertThat(value(code, "from=2026-03-01&to=2026-03-15")).isEqualTo(2);
        assertThat(text(get("/api/indicators/export?" + PERIOD + "&indicators=" + code, reader)))
                .as("the file says what it means")
                .contains(code + ",名称,Name,2,,,WEEK,中心,2026-03-15");
    }

    private int value(String code, String period) {
        return json(get("/api/indicators/values?%s&indicators=%s".formatted(period, code), reader))
                .path("rows")
                .path(0)
                .path("figures")
                .path(code)
                .path("value")
                .asInt();
    }

    private JsonNode preview(String code, String what) {
        return json(
                http.post()
                        .uri("/api/indicators/preview?" + PERIOD)
                        .with(editor)
                        .contentType("application/json")
                        .content(added(code, what))
                        .exchange());
    }

    private MvcTestResult add(String code, String what, RequestPostProcessor who) {
        return http.post()
                .uri("/api/indicators")
                .with(who)
                .contentType("application/json")
                .content(added(code, what))
                .exchange();
    }

    private static String added(String code, String what) {
        return "{\"code\":\"%s\",\"subject\":\"ALL\",\"unit\":\"COUNT\",\"change\":{\"name\":\"名称\",\"nameEn\":\"Name\",\"direction\":\"UP\",\"owner\":\"中心\",%s,\"weights\":{}}}"
                .formatted(code, what);
    }

    private static final String PERIOD = "from=2026-03-01&to=2026-03-31";

    private Fact closed(UUID subject, boolean good) {
        return new Fact(
                "close",
                subject,
                at(FIRST),
                "370202001000",
                Optional.empty(),
                "SHIFT_LEADER",
                "QD01",
                good,
                1);
    }

    private JsonNode values(String more) {
        return json(get("/api/indicators/values?" + PERIOD + more, reader));
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return http.get().uri(uri).with(who).exchange();
    }

    private MvcTestResult put(String code, String what, String weights, RequestPostProcessor who) {
        return http.put()
                .uri("/api/indicators/" + code)
                .with(who)
                .contentType("application/json")
                .content(
                        "{\"name\":\"名称\",\"nameEn\":\"Name\",\"direction\":\"DOWN\",\"owner\":\"中心\",%s,\"weights\":%s}"
                                .formatted(what, weights))
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        assertThat(result).as(text(result)).hasStatusOk();
        return JsonMapper.shared().readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).atZone(HouseClock.CITY).toInstant();
    }
}
