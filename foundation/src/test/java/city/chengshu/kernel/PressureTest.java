package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PressureTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Pressure pressure = new Pressure();

    @Test
    void whereNobodyWaitsWorkGoesOnAtOnce() {
        pressure.asked();
        pressure.answered();
        pressure.giveWay(LONG);
    }

    @Test
    void workGoesOnWhenTheLastIsAnswered() throws Exception {
        pressure.asked();
        pressure.asked();
        var work = CompletableFuture.runAsync(() -> pressure.giveWay(LONG));
        pressure.answered();
        assertThat(work).isNotDone();
        pressure.answered();
        work.get(10, TimeUnit.SECONDS);
    }

    @Test
    void workThatGaveWayLongEnoughIsDoneAllTheSame() {
        pressure.asked();
        pressure.giveWay(Duration.ofMillis(20));
    }
}
