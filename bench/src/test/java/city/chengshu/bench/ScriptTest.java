package city.chengshu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptTest {

    static final String ONE =
            """
            2026-11-24 00:10:41.100 GMT [7] LOG:  execute <unnamed>: BEGIN
            2026-11-24 00:10:41.101 GMT [7] LOG:  execute <unnamed>: insert into a.b (id, text)
            \tvalues ($1, $2)
            2026-11-24 00:10:41.101 GMT [7] DETAIL:  Parameters: $1 = '019ab000-0000-7000-8000-00000000000%s', $2 = 'it''s, $9 = ''x'''
            2026-11-24 00:10:41.102 GMT [8] LOG:  execute S_2: select tick()
            2026-11-24 00:10:41.103 GMT [7] LOG:  execute S_1: select a ? 'b' from a.b where id = $1 and n is not distinct from $2
            2026-11-24 00:10:41.103 GMT [7] DETAIL:  Parameters: $1 = '019ab000-0000-7000-8000-00000000000%s', $2 = NULL
            2026-11-24 00:10:41.104 GMT [7] LOG:  execute <unnamed>: COMMIT
            """;

    static final String TIMER_THAT_CAME_BY =
            """
            2026-11-24 00:10:41.105 GMT [9] LOG:  execute <unnamed>: BEGIN
            2026-11-24 00:10:41.106 GMT [9] LOG:  execute <unnamed>: select tock()
            2026-11-24 00:10:41.107 GMT [9] LOG:  execute <unnamed>: COMMIT
            """;

    final Script script =
            Script.of(
                    StatementLog.read((ONE.formatted(1, 1) + TIMER_THAT_CAME_BY).lines().toList()),
                    StatementLog.read(ONE.formatted(2, 2).lines().toList()),
                    Set.of("select tick()"));

    @Test
    void keepsTransactionsAndLeavesBackgroundOut() {
        assertThat(script.units()).hasSize(1);
        var unit = script.units().getFirst();
        assertThat(unit.atomic()).isTrue();
        assertThat(unit.steps()).hasSize(2);
        assertThat(unit.steps().getFirst().sql())
                .isEqualTo("insert into a.b (id, text)\nvalues (?, ?)");
        assertThat(unit.steps().getFirst().parameters())
                .containsExactly("019ab000-0000-7000-8000-000000000001", "it's, $9 = 'x'");
        assertThat(unit.steps().getLast().sql()).contains("a ?? 'b'");
        assertThat(unit.steps().getLast().parameters().getLast()).isNull();
    }

    @Test
    void keepsInItsTransactionWhatATimerSendsToo() {
        var log = StatementLog.read(ONE.formatted(1, 1).lines().toList());
        var insert = log.get(1).sql();
        assertThat(Script.of(log, log, Set.of(insert, "select tick()")).statements()).isEqualTo(2);
    }

    @Test
    void aCaseNumberIsMadeFreshLikeAnId() {
        assertThat(
                        Script.renamed(
                                "case 370202-20261126-00017",
                                Map.of("370202-20261126-00017", "new")))
                .isEqualTo("case new");
    }

    @Test
    void makesFreshWhatDiffersBetweenTwoLifeCycles() {
        var id = "019ab000-0000-7000-8000-000000000001";
        assertThat(script.fresh()).containsExactly(id);
        assertThat(Script.renamed("{\"case\":\"" + id + "\"}", Map.of(id, "new")))
                .isEqualTo("{\"case\":\"new\"}");
    }
}
