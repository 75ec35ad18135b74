package city.chengshu.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Up to which version of the calendar the deadlines of open cases were counted again.
@Repository
class Recalculations {

    private final JdbcClient jdbc;

    Recalculations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this version was seen before and not worked through yet; from now on it was seen.
    boolean isDue(int version) {
        var isNew =
                jdbc.sql("update cases.recalculation set seen = :version where seen < :version")
                                .param("version", version)
                                .update()
                        > 0;
        return !isNew
                && jdbc.sql("select done < seen from cases.recalculation")
                        .query(Boolean.class)
                        .single();
    }

    void done(int version) {
        jdbc.sql("update cases.recalculation set done = :version")
                .param("version", version)
                .update();
    }
}
