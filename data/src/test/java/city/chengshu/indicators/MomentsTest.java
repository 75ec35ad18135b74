package city.chengshu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
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
import org.springframework.transaction.support.TransactionTemplate;

/// Figures at any moment, and what is new since one looked.
@PlatformTest
class MomentsTest {

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    static final String STREET = "370202001000";

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
                        "truncate indicators.fresh, indicators.fact, indicators.cell, indicators.district_cell, indicators.stretch")
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
