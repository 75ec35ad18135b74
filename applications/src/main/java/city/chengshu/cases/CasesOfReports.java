package city.chengshu.cases;

import city.chengshu.reporting.ReportCases;
import city.chengshu.reporting.ReportId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells `reporting` which case a report became.
@Service
class CasesOfReports implements ReportCases {

    private final JdbcClient jdbc;

    CasesOfReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> findNumber(ReportId report) {
        return jdbc.sql(
                        """
                        select c.number from cases.case_report r join cases.city_case c on c.id = r.case_id
                         where r.report = :report
                        """)
                .param("report", report.value())
                .query(String.class)
                .optional();
    }
}
