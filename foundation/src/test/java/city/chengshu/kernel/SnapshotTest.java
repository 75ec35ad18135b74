package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    final AtomicInteger committed = new AtomicInteger(1);

    @Test
    void everyReaderSeesAnEditOfThisNodeAtOnceAlsoWhileAnotherIsStillLoadingIt() throws Exception {
        var loading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var snapshot =
                new Snapshot<>(
                        committed::get,
                        version -> {
                            if (version == 2) {
                                loading.countDown();
                                await(goOn);
                            }
                            return version;
                        });
        assertThat(snapshot.get()).isEqualTo(1);
        committed.set(2);
        snapshot.changed();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var slow = readers.submit(snapshot::get);
            await(loading);
            var second = readers.submit(snapshot::get);
            TimeUnit.MILLISECONDS.sleep(50);
            goOn.countDown();
            assertThat(slow.get()).isEqualTo(2);
            assertThat(second.get()).isEqualTo(2);
        }
    }

    @Test
    void asksForTheVersionAtMostOnceASecond() {
        var asked = new AtomicInteger();
        var snapshot =
                new Snapshot<>(
                        () -> {
                            asked.incrementAndGet();
                            return 1;
                        },
                        version -> version);
        for (var i = 0; i < 1000; i++) {
            snapshot.get();
        }
        assertThat(asked.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void loadsOnlyWhatHasChanged() {
        var loads = new AtomicInteger();
        var snapshot =
                new Snapshot<>(
                        committed::get,
                        version -> {
                            loads.incrementAndGet();
                            return version;
                        });
        snapshot.get();
        snapshot.changed();
        snapshot.get();
        assertThat(loads.get()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
