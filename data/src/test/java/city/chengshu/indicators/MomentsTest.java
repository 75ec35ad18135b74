package city.chengshu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Figures at any moment, and what is new since one looked.
@PlatformTest
class MomentsTest {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final String STREET = "370202001000";
    static final Instant NOON = Instant.parse("2026-03-20T04:00:00Z");
    static final Clock AT_NOON = Clock.fixed(NOON, HouseClock.CITY);

    @Autowired RecordFacts recordFacts;
    @Autowired RecordStandings recordStandings;
    @Autowired RecordGauges recordGauges;
    @Autowired RollUpFacts rollUpFacts;
    @Autowired FollowFacts followFacts;
    @Autowired Sums sums;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private record Stood(Standing standing, Instant since, Instant until) {}

    @BeforeEach
    void empty() {
        jdbc.sql(
                        """
                        truncate indicators.fresh, indicators.fact, indicators.cell, indicators.district_cell,
                                 indicators.stretch, indicators.standing_change, indicators.standing_sum
                        """)
                .update();
    }

    /// Random lives of some subjects, asked for at random moments.
    @Test
    void whatStoodAtAMomentIsCountedWithWhatWasThenLate() {
        for (var seed = 1; seed <= 10; seed++) {
            empty();
            var random = new Random(seed);
            var stood = live(random);
            for (var i = 0; i < 10; i++) {
                var moment = hour(random.nextInt(400));
                var expected =
                        stood.stream()
                                .filter(one ->
                                        !one.since().isAfter(moment) && one.until().isAfter(moment))
                                .toList();
                var good =
                        expected.stream()
                                .filter(one ->
                                        one.standing()
                                                .due()
                                                .filter(at -> at.isAfter(moment))
                                                .isPresent())
                                .count();
                assertThat(open(moment))
                        .as("seed %d at %s", seed, moment)
                        .isEqualTo(
                                expected.isEmpty()
                                        ? Map.of()
                                        : Map.of(
                                                "open", (long) expected.size(), "open.good", good));
            }
        }
    }

    private List<Stood> live(Random random) {
        var stood = new ArrayList<Stood>();
        for (var subject = 0; subject < 12; subject++) {
            var at = random.nextInt(100);
            for (var turn = random.nextInt(4); turn >= 0; turn--) {
                var standing =
                        new Standing(
                                "open",
                                new UUID(1, subject),
                                STREET,
                                Optional.of(new UUID(2, turn)),
                                "QD01",
                                Optional.of(hour(at + random.nextInt(200))));
                var end = at + random.nextInt(120);
                recordStandings.begin(standing, hour(at));
                recordStandings.end("open", standing.subject(), hour(end));
                stood.add(new Stood(standing, hour(at), hour(end)));
                at = end;
            }
        }
        return stood;
    }

    /// Sums are read for districts, rows for streets; what was rolled up and what not, at random.
    @Test
    void whatStandsNowIsSummedAsItIsCounted() {
        for (var seed = 1; seed <= 20; seed++) {
            empty();
            var stands = standNow(new Random(seed));
            var late = stands.stream().filter(MomentsTest::isPast).count();
            var expected = Map.of("open", (long) stands.size(), "open.good", stands.size() - late);
            var summed = now(Question.By.DISTRICT);
            assertThat(total(summed)).as("seed %d", seed).isEqualTo(expected);
            assertThat(now(Question.By.ALL).get("")).isEqualTo(expected);
            assertThat(now(Question.By.DAY).values()).containsExactly(expected);
            assertThat(total(now(Question.By.STREET))).isEqualTo(expected);
            assertThat(total(now(Question.By.STREET, "370203")))
                    .isEqualTo(total(now(Question.By.DISTRICT, "370203")))
                    .isEqualTo(summed.getOrDefault("370203", Map.of("open", 0L, "open.good", 0L)));
        }
    }

    @Test
    void whatNoLongerStandsLeavesNoSum() {
        var standing = standing(new Random(1), 1);
        recordStandings.begin(standing, NOON);
        rollUpStandings().run();
        recordStandings.end("open", standing.subject(), NOON);
        assertThat(now(Question.By.ALL).get("")).containsEntry("open", 0L);
        rollUpStandings().run();
        assertThat(now(Question.By.ALL)).isEmpty();
        assertThat(jdbc.sql("select from indicators.standing_sum").query().listOfRows()).isEmpty();
    }

    private List<Standing> standNow(Random random) {
        var stands = new ArrayList<Standing>();
        for (var subject = 0; subject < 40; subject++) {
            var standing = standing(random, subject);
            recordStandings.begin(standing, NOON.minus(Duration.ofHours(2)));
            if (random.nextInt(3) == 0) {
                recordStandings.end("open", standing.subject(), NOON);
            } else {
                stands.add(standing);
            }
            if (random.nextInt(9) == 0) {
                rollUpStandings().run();
            }
        }
        return stands;
    }

    /// Due within two days before or after now, most of them today, or never.
    private static Standing standing(Random random, int subject) {
        var due = NOON.plus(Duration.ofMinutes(random.nextInt(10, 600)));
        return new Standing(
                "open",
                new UUID(1, subject),
                random.nextBoolean() ? STREET : "370203001000",
                Optional.empty(),
                "QD01",
                switch (random.nextInt(5)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(due.plus(Duration.ofDays(1)));
                    case 2 -> Optional.of(due.minus(Duration.ofDays(2)));
                    case 3 -> Optional.of(due);
                    default -> Optional.of(due.minus(Duration.ofHours(11)));
                });
    }

    private RollUpStandings rollUpStandings() {
        return new RollUpStandings(jdbc, AT_NOON);
    }

    private static boolean isPast(Standing standing) {
        return standing.due().filter(due -> due.isBefore(NOON)).isPresent();
    }

    private static Map<String, Long> total(Map<String, Map<String, Long>> rows) {
        var total = new HashMap<>(Map.of("open", 0L, "open.good", 0L));
        rows.values()
                .forEach(
                        row -> row.forEach((name, amount) -> total.merge(name, amount, Long::sum)));
        return total;
    }

    private Map<String, Map<String, Long>> now(Question.By by) {
        return now(by, "");
    }

    private Map<String, Map<String, Long>> now(Question.By by, String region) {
        var today = LocalDate.ofInstant(NOON, HouseClock.CITY);
        var question =
                new Question(
                        today,
                        today,
                        by,
                        Optional.of(region).filter(prefix -> !prefix.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Sums(jdbc, AT_NOON).read(question, Set.of("open"), DataScope.EVERYTHING);
    }

    private Map<String, Long> open(Instant moment) {
        return read(Question.By.ALL, moment, "open").getOrDefault("", Map.of());
    }

    @Test
    void aStockByDayIsThatOfTheEndOfEachDay() {
        var standing =
                new Standing(
                        "open", new UUID(1, 1), STREET, Optional.empty(), "QD01", Optional.empty());
        recordStandings.begin(standing, hour(1));
        recordStandings.end("open", standing.subject(), hour(49));
        var days = read(Question.By.DAY, hour(24 * 5), "open");
        assertThat(days.keySet()).containsExactly("2026-03-01", "2026-03-02");
        assertThat(read(Question.By.MONTH, hour(24 * 5), "open")).as("closed by then").isEmpty();
    }

    /// The day's sums are cut at the minute, whether or not they were rolled up.
    @Test
    void aFigureIsThatWhichWasKnownAtTheMoment() {
        for (var hours = 0; hours < 30; hours++) {
            recordFacts.record(
                    List.of(
                            new Fact(
                                    "close",
                                    new UUID(1, hours),
                                    hour(hours),
                                    STREET,
                                    Optional.empty(),
                                    "HANDLER",
                                    "QD01",
                                    hours % 2 == 0,
                                    1)),
                    hour(hours));
            if (hours % 7 == 0) {
                rollUpFacts.run();
            }
        }
        for (var hours = 0; hours < 30; hours++) {
            var moment = hour(hours).plus(Duration.ofMinutes(30));
            assertThat(read(Question.By.ALL, moment, "close").get(""))
                    .as("after %d hours", hours)
                    .isEqualTo(Map.of("close", hours + 1L, "close.good", hours / 2 + 1L));
        }
    }

    @Test
    void aReadingHoldsUntilTheNextAndNotForEver() {
        var node = new UUID(3, 1);
        var holds = Duration.ofSeconds(90);
        record(node, 5, 0, holds);
        record(node, 5, 30, holds);
        record(node, 8, 60, holds);
        assertThat(gauge(20)).contains(5L);
        assertThat(gauge(59)).contains(5L);
        assertThat(gauge(60)).contains(8L);
        assertThat(gauge(149)).contains(8L);
        assertThat(gauge(151)).as("nobody measured").isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from indicators.stretch")
                                .query(Integer.class)
                                .single())
                .as("an unchanged reading is no new row")
                .isEqualTo(2);
        recordGauges.forget(BEGIN.plusSeconds(61));
        assertThat(gauge(20)).isEmpty();
    }

    private void record(UUID node, long amount, long seconds, Duration holds) {
        recordGauges.record(
                List.of(new Gauge("system.load", node, "", true, amount)),
                BEGIN.plusSeconds(seconds),
                holds);
    }

    private Optional<Long> gauge(long seconds) {
        return Optional.ofNullable(
                        read(Question.By.ALL, BEGIN.plusSeconds(seconds), "system.load").get(""))
                .map(found -> found.get("system.load"));
    }

    @Test
    void whatCommitsLateIsNotMissedAndNothingComesTwice() {
        var cursor = new String[] {followFacts.now()};
        tell(1);
        assertThat(news(cursor)).containsExactly(new UUID(1, 1));
        transaction.executeWithoutResult(_ -> {
            tell(2);
            onAnotherConnection(() -> {
                tell(3);
                assertThat(news(cursor)).containsExactly(new UUID(1, 3));
            });
        });
        rollUpFacts.run();
        assertThat(news(cursor)).containsExactly(new UUID(1, 2));
        assertThat(news(cursor)).isEmpty();
    }

    @Test
    void aCursorFromOutsideIsReadWithCare() {
        for (var wrong :
                List.of("", "x", "1:2", "5:3:", "3:5:9", "3:9:5,4", "0:1:", "1:2:3;drop table x")) {
            assertThat(followFacts.since(wrong, Set.of("close")).news()).as(wrong).isEmpty();
        }
        tell(1);
        assertThat(followFacts.since("3:3:", Set.of("close")).news()).hasSize(1);
        assertThat(followFacts.since("3:3:", Set.of("file")).news()).isEmpty();
    }

    private List<UUID> news(String[] cursor) {
        var batch = followFacts.since(cursor[0], Set.of("close"));
        cursor[0] = batch.cursor();
        return batch.news().stream().map(FollowFacts.News::subject).toList();
    }

    private void tell(int subject) {
        var now = Instant.now();
        recordFacts.record(
                List.of(
                        new Fact(
                                "close",
                                new UUID(1, subject),
                                now,
                                STREET,
                                Optional.empty(),
                                "HANDLER",
                                "QD01",
                                true,
                                1)),
                now);
    }

    private static void onAnotherConnection(Runnable work) {
        var thread = Thread.ofVirtual().unstarted(work);
        var failed = new Throwable[1];
        thread.setUncaughtExceptionHandler((_, thrown) -> failed[0] = thrown);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        assertThat(failed[0]).isNull();
    }

    private Map<String, Map<String, Long>> read(Question.By by, Instant moment, String fact) {
        var day = LocalDate.ofInstant(moment, HouseClock.CITY);
        var question =
                new Question(
                        day.minusDays(30),
                        day,
                        by,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(moment));
        return sums.read(question, Set.of(fact), DataScope.EVERYTHING);
    }

    private static Instant hour(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }
}
