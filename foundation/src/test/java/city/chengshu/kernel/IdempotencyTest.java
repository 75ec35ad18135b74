package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.testing.PlatformTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class IdempotencyTest {

    record Answer(int number) {}

    final String key = UUID.randomUUID().toString();
    final AtomicInteger calls = new AtomicInteger();

    @Autowired Idempotency idempotency;
    @Autowired JdbcClient jdbc;

    @Test
    void givesTheFirstAnswerAgainWithoutDoingTheWorkAgain() {
        assertThat(once("body")).isEqualTo(new Answer(1));
        assertThat(once("body")).isEqualTo(new Answer(1));
        assertThat(calls).hasValue(1);
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        once("body");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> once("other body"))
                .extracting(Refusal::code)
                .isEqualTo(KernelError.KEY_REUSED);
    }

    @Test
    void keepsNothingOfWorkThatFailed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        idempotency.once(
                                Actor.HOUSE,
                                key,
                                "test",
                                "body",
                                Answer.class,
                                () -> {
                                    throw new IllegalStateException("broken");
                                }));
        assertThat(once("body")).isEqualTo(new Answer(1));
    }

    @Test
    void letsOneOfTwoParallelTwinsWork() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Answer> twin =
                () -> {
                    barrier.await();
                    return once("body");
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(twin);
            var second = threads.submit(twin);
            assertThat(first.get()).isEqualTo(second.get());
        }
        assertThat(calls).hasValue(1);
        assertThat(
                        jdbc.sql("select count(*) from kernel.given_answer where key = :key")
                                .param("key", key)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private Answer once(String body) {
        return idempotency.once(
                Actor.HOUSE,
                key,
                "test",
                body,
                Answer.class,
                () -> new Answer(calls.incrementAndGet()));
    }
}
