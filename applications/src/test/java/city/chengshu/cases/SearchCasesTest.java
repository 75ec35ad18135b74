package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.region.Box;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a search finds is what was asked for, whichever index it takes.
@PlatformTest
class SearchCasesTest {

    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(31);
    private static final Box HERE = new Box(91, 31, 92, 32);
    private static final Actor LEADER =
            new Actor(
                    UUID.randomUUID(),
                    Actor.Kind.STAFF,
                    "领导",
                    Set.of(),
                    Set.of("case.read"),
                    DataScope.EVERYTHING);

    @Autowired SearchCases search;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    /// Every 31 hours for four months, at the first and last instants of months too.
    @Test
    void aMapSinceADayMissesNothingAtTheEdgesOfMonths() {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            var moments = IntStream.range(0, 100).mapToObj(SearchCasesTest::moment).toList();
            moments.forEach(at -> register("370202001002", at));
            for (var from : moments) {
                var to = from.plus(Duration.ofDays(40));
                assertThat(search.map(query(from, to), LEADER))
                        .as("from %s to %s", from, to)
                        .hasSameSizeAs(
                                moments.stream()
                                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                                        .toList());
            }
        });
    }

    @Test
    void aDistrictIsItsStreetsAndAStreetIsItself() {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (var region : List.of("370202001002", "370202002003", "370203001001")) {
                register(region, NEW_YEAR);
            }
            assertThat(inRegion("3702")).isEqualTo(3);
            assertThat(inRegion("370202")).isEqualTo(2);
            assertThat(inRegion("370202001")).isEqualTo(1);
            assertThat(inRegion("370211")).isZero();
        });
    }

    /// Alone, page by page, and beside a filter, which are different ways through the database.
    @Test
    void wordsAreFoundAloneAsAmongOthersAndNothingElseIs() {
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (var i = 0; i < 30; i++) {
                describe(i % 3 == 0 ? "龘靐石小路塌陷" : "小路边龘靐");
            }
            var alone = words("靐石小路", Optional.empty(), Optional.empty());
            assertThat(alone).hasSize(10).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(words("靐石小路", Optional.of("QD01"), Optional.empty())).isEqualTo(alone);
            assertThat(words("靐石小路", Optional.of("QD02"), Optional.empty())).isEmpty();
            assertThat(words("靐石小路", Optional.empty(), Optional.of(alone.get(3))))
                    .isEqualTo(alone.subList(4, 10));
            assertThat(words("靐石 小路", Optional.empty(), Optional.empty())).isEmpty();
            assertThat(words("龘靐", Optional.empty(), Optional.empty())).hasSize(30);
        });
    }

    private List<String> words(String words, Optional<String> classCode, Optional<String> before) {
        var query =
                new SearchCases.Query(
                        Optional.empty(),
                        classCode,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(words),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        before.map(UUID::fromString));
        return search.search(query, 50, LEADER).items().stream()
                .map(one -> one.id().value().toString())
                .toList();
    }

    private void describe(String text) {
        jdbc.sql(
                        """
                        with registered as (
                            insert into cases.city_case (id, number, version, state, class_code, level, region, region_name,
                                                         address, text, registered_at, stage_entered, source, simulated)
                            values (gen_random_uuid(), gen_random_uuid()::text, 1, 'CLOSED', 'QD01', 'A', '370202001002', '',
                                    '', :text, now(), now(), 'search', false)
                            returning id)
                        insert into cases.case_words (case_id, grams) select id, extensions.bigrams(:text) from registered
                        """)
                .param("text", text)
                .update();
    }

    private int inRegion(String prefix) {
        var query =
                new SearchCases.Query(
                        Optional.empty(),
                        Optional.of("QD01"),
                        Optional.of(prefix),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(HERE),
                        Optional.empty());
        return search.search(query, 50, LEADER).items().size();
    }

    private static SearchCases.Query query(Instant from, Instant to) {
        return new SearchCases.Query(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to),
                false,
                Optional.of(HERE),
                Optional.empty());
    }

    private static Instant moment(int index) {
        var at = NEW_YEAR.plus(STEP.multipliedBy(index));
        var day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return day.getDayOfMonth() == 1
                ? day.atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(index % 2)
                : at;
    }

    private void register(String region, Instant at) {
        jdbc.sql(
                        """
                        insert into cases.city_case (id, number, version, state, class_code, level, region, region_name, address,
                                                     text, longitude, latitude, registered_at, stage_entered, source, simulated)
                        values (gen_random_uuid(), gen_random_uuid()::text, 1, 'CLOSED', 'QD01', 'A', :region, '', '', '',
                                91.5, 31.5, :at, :at, 'search', false)
                        """)
                .param("region", region)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
