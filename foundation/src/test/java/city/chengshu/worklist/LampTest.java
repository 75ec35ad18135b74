package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class LampTest {

    static final Instant ENTERED = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant DUE = ENTERED.plusSeconds(100);

    @Autowired JdbcClient jdbc;

    @Test
    void isGreenTo80PercentYellowTo100AndRedAfter() {
        assertThat(Lamp.of(ENTERED, DUE, ENTERED.minusSeconds(1))).isEqualTo(Lamp.GREEN);
        assertThat(Lamp.of(ENTERED, DUE, ENTERED.plusSeconds(80))).isEqualTo(Lamp.GREEN);
        assertThat(Lamp.of(ENTERED, DUE, ENTERED.plusSeconds(81))).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(ENTERED, DUE, DUE)).isEqualTo(Lamp.YELLOW);
        assertThat(Lamp.of(ENTERED, DUE, DUE.plusMillis(1))).isEqualTo(Lamp.RED);
    }

    @Test
    void isTheSameInSqlAsInMemory() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var entered = ENTERED.plusSeconds(random.nextInt(9_000));
            var due = entered.plusSeconds(random.nextInt(50) * 10L);
            var now = entered.plusSeconds(random.nextInt(600));
            assertThat(Lamp.of(entered, due, now)).isEqualTo(inSql(entered, due, now));
        }
    }

    private Lamp inSql(Instant entered, Instant due, Instant now) {
        var lamp = Lamp.sql("cast(:entered as timestamptz)", "cast(:due as timestamptz)");
        return Lamp.valueOf(
                jdbc.sql("select " + lamp)
                        .param("entered", entered.atOffset(ZoneOffset.UTC))
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .single());
    }
}
