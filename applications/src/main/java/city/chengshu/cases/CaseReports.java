package city.chengshu.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which reports a case stands for, and the way back to where they came from.
@Repository
class CaseReports {

    private final JdbcClient jdbc;

    CaseReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attach(CaseId found, Case.LinkedReport link) {
        jdbc.sql(
                        """
                        insert into cases.case_report (case_id, report, number, reporter)
                        values (:case, :report, :number, :reporter)
                        """)
                .param("case", found.value())
                .param("report", link.report())
                .param("number", link.number())
                .param("reporter", link.reporter().orElse(null))
                .update();
    }

    void detach(CaseId found, UUID report) {
        jdbc.sql("delete from cases.case_report where case_id = :case and report = :report")
                .param("case", found.value())
                .param("report", report)
                .update();
    }

    /// All reports of `from` are `to`'s now; each remembers its way.
    void move(CaseId from, CaseId to) {
        jdbc.sql(
                        """
                        update cases.case_report set case_id = :to, came_from = came_from || :from
                         where case_id = :from
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Those that came from `to` last go back there.
    List<Case.LinkedReport> moveBack(CaseId from, CaseId to) {
        return jdbc.sql(
                        """
                        update cases.case_report
                           set case_id = :to, came_from = trim_array(came_from, 1)
                         where case_id = :from and came_from[array_upper(came_from, 1)] = :to
                        returning report, number, reporter
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .query((row, _) ->
                        new Case.LinkedReport(
                                row.getObject("report", UUID.class),
                                row.getString("number"),
                                Optional.ofNullable(row.getObject("reporter", UUID.class))))
                .list();
    }

    /// The case a report belongs to now.
    Optional<CaseId> findCase(UUID report) {
        return jdbc.sql("select case_id from cases.case_report where report = :report")
                .param("report", report)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }
}
