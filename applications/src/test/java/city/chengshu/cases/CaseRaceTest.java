package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many at once: one wins, nothing is lost, nothing is done twice.
@PlatformTest
class CaseRaceTest extends CaseStory {

    @Test
    void ofTwoWhoSignAtTheSameMomentOneWins() throws Exception {
        for (var round = 0; round < 5; round++) {
            var found = caseOf(submit(citizen, "QD01", photo(citizen)));
            var body = "{\"version\":%d}".formatted(version(found));
            var answers =
                    atOnce(
                            2,
                            () ->
                                    post(
                                                    "/api/cases/%s/sign".formatted(found),
                                                    handlerOf(found),
                                                    UUID.randomUUID().toString(),
                                                    body)
                                            .getResponse()
                                            .getStatus());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(
                            jdbc.sql(
                                            """
                                            select count(*) from cases.case_event
                                             where case_id = :id and action = 'SIGN'
                                            """)
                                    .param("id", found)
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theSameKeySentManyTimesAtOnceMakesOneReport() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = body("QD01", "", false);
        var answers = atOnce(6, () -> text(post("/api/reports", citizen, key, body)));
        assertThat(answers).doesNotContainNull().containsOnly(answers.getFirst());
        assertThat(
                        jdbc.sql("select count(*) from reporting.report where reporter = :me")
                                .param("me", citizenId)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void reportsThatAreRefusedLeaveNoGapBetweenTheNumbersOfOthers() throws Exception {
        var first = caseOf(submit(citizen, "QD01", photo(citizen)));
        var before = numbersBeside(first);
        var good = body("QD01", "", false);
        var bad = body("QD01", ",\"photos\":[\"%s\"]".formatted(UUID.randomUUID()), false);
        var turn = new AtomicInteger();
        var answers =
                atOnce(
                        12,
                        () ->
                                post(
                                                "/api/reports",
                                                citizen,
                                                UUID.randomUUID().toString(),
                                                turn.getAndIncrement() % 3 == 0 ? bad : good)
                                        .getResponse()
                                        .getStatus());
        assertThat(answers).contains(201).anyMatch(status -> status >= 400 && status < 500);
        var taken =
                numbersBeside(first).stream().filter(number -> !before.contains(number)).toList();
        assertThat(taken).hasSize((int) answers.stream().filter(one -> one == 201).count());
        assertThat(taken.getLast() - taken.getFirst()).isEqualTo(taken.size() - 1);
    }

    /// Of the day and district of a case.
    private List<Integer> numbersBeside(UUID one) {
        return jdbc.sql(
                        """
                        select right(number, 5)::int from cases.city_case
                         where left(number, 15) = (select left(number, 15) from cases.city_case where id = :one)
                         order by number
                        """)
                .param("one", one)
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
            var answers = new java.util.ArrayList<T>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
