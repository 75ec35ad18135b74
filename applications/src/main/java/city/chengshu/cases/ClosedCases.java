package city.chengshu.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What closed cases were about and how they were classed in the end, to learn from (样本). Without
/// persons, places and numbers.
@Service
public class ClosedCases {

    public record Classed(String text, String classCode) {}

    private final JdbcClient jdbc;

    ClosedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Without those of no class: "something else" is nothing to learn.
    public List<Classed> newest(int most) {
        return jdbc.sql(
                        """
                        select text, class_code from cases.city_case
                         where state = 'CLOSED' and text <> '' and class_code <> :other order by id desc limit :most
                        """)
                .param("most", most)
                .param("other", CaseClasses.OTHER)
                .query((row, _) -> new Classed(row.getString("text"), row.getString("class_code")))
                .list();
    }

    /// How often staff chose another class than the reporter.
    public int countCorrected(Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from cases.case_event
                         where action = 'ACCEPT' and jsonb_exists(payload, 'formerClass') and at > :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
