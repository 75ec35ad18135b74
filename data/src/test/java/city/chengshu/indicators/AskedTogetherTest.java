package city.chengshu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskedTogetherTest {

    private final AskedTogether<String, Integer> together = new AskedTogether<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        firstMayEnd.countDown();
        people.close();
    }

    @Test
    void whoeverAsksMeanwhileSharesTheNextAnswerAndGetsNoneOlderThanTheQuestion() throws Exception {
        var first = people.submit(() -> together.ask("city", this::slowly));
        await(() -> runs.get() == 1);
        var second = people.submit(() -> together.ask("city", this::slowly));
        await(() -> runs.get() == 2);
        var others = new ArrayList<Future<Integer>>();
        var asked = new AtomicInteger();
        for (var i = 0; i < 20; i++) {
            others.add(
                    people.submit(() -> {
                        asked.incrementAndGet();
                        return together.ask("city", runs::incrementAndGet);
                    }));
        }
        await(() -> asked.get() == 20);
        firstMayEnd.countDown();
        assertThat(first.get() + second.get()).isEqualTo(1 + 2);
        for (var other : others) {
            assertThat(other.get()).isGreaterThan(2);
        }
        assertThat(runs.get()).as("not once for each").isLessThan(20);
    }

    @Test
    void oneAloneKeepsNobodyWaiting() throws Exception {
        people.submit(() -> together.ask("city", this::slowly));
        await(() -> runs.get() == 1);
        assertThat(together.ask("city", runs::incrementAndGet)).isEqualTo(2);
        assertThat(together.ask("city", runs::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void anotherQuestionDoesNotWait() throws Exception {
        people.submit(() -> together.ask("city", this::slowly));
        await(() -> runs.get() == 1);
        assertThat(together.ask("district", () -> 7)).isEqualTo(7);
    }

    @Test
    void oneAfterTheOtherIsAskedAnew() {
        assertThat(together.ask("city", runs::incrementAndGet)).isEqualTo(1);
        assertThat(together.ask("city", runs::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatFailsIsSaidAsItWasAndTheNextIsWorkedOutAgain() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> together.ask("city", AskedTogetherTest::fail))
                .withMessage("no database");
        assertThat(together.ask("city", () -> 3)).isEqualTo(3);
    }

    private static Integer fail() {
        throw new IllegalStateException("no database");
    }

    private int slowly() {
        var run = runs.incrementAndGet();
        try {
            firstMayEnd.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return run;
    }

    private static void await(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
