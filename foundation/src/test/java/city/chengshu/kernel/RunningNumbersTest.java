package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.testing.PlatformTest;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PlatformTest
class RunningNumbersTest {

    private static final String NEXT =
            """
            insert into kernel.test_number (name, last) values (?, 1)
            on conflict (name) do update set last = test_number.last + 1 returning last
            """;

    @Autowired RunningNumbers numbers;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void counter() {
        jdbc.sql("drop table if exists kernel.test_number").update();
        jdbc.sql("create table kernel.test_number (name text primary key, last bigint not null)")
                .update();
    }

    @Test
    void nobodyWaitsForTheWorkOfAnotherWhoCountsOn() {
        transaction.executeWithoutResult(_ -> {
            assertThat(next("a")).isEqualTo(1);
            assertThat(inAnotherThread(() -> next("a"))).isEqualTo(2);
            assertThat(next("b")).isEqualTo(1);
        });
    }

    @Test
    void workThatFailsLeavesAGapAndNoNumberIsGivenTwice() {
        transaction.executeWithoutResult(work -> {
            assertThat(next("a")).isEqualTo(1);
            work.setRollbackOnly();
        });
        assertThat(next("a")).isEqualTo(2);
    }

    @Test
    void manyAtOnceGetEachTheirOwn() {
        var given = ConcurrentHashMap.<Long>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 200; i++) {
                threads.submit(() -> given.add(next("a")));
            }
        }
        var all = new HashSet<Long>();
        for (var number = 1L; number <= 200; number++) {
            all.add(number);
        }
        assertThat(given).isEqualTo(all);
    }

    @Test
    void aCounterThatIsNotThereIsAnError() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> numbers.next("select last from kernel.no_such_table"));
    }

    private long next(String name) {
        return numbers.next(NEXT, name);
    }

    private static long inAnotherThread(java.util.concurrent.Callable<Long> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
