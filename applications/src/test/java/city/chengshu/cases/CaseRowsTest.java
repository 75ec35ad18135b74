package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class CaseRowsTest extends CaseStory {

    private static final String MANY_CLOSED =
            """
            insert into cases.city_case (id, number, version, state, class_code, level, region, region_name, address,
                                         text, registered_at, stage_entered, source, simulated)
            select gen_random_uuid(), 'plan-' || n, 1, 'CLOSED', 'QD01', 'A',
                   '370202001002', '', '', '', now(), now(), 'plan', false
              from generate_series(1, 4000) as n
            """;

    @Autowired TransactionTemplate transactions;

    @Test
    void childrenAreFoundByTheirParentHoweverFewCasesAreOpen() {
        var plan = new ArrayList<String>();
        transactions.executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql(MANY_CLOSED).update();
            jdbc.sql("update cases.city_case set state = 'CLOSED' where state <> 'MERGED'")
                    .update();
            jdbc.sql("analyze cases.city_case").update();
            plan.addAll(plan());
        });
        assertThat(String.join("\n", plan))
                .contains("city_case_children")
                .doesNotContain("city_case_open");
    }

    private List<String> plan() {
        return jdbc.sql(
                        "explain select %s from cases.city_case c order by c.id desc limit 51"
                                .formatted(CaseRows.COLUMNS))
                .query(String.class)
                .list();
    }
}
