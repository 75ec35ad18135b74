package city.chengshu.cases;

import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which case a report became (查找案件).
@Service
public class FindCase {

    /// Where a case stands.
    public record Found(
            CaseId id, CaseState state, int version, Optional<UnitId> unit, String unitName) {}

    private final JdbcClient jdbc;

    FindCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// For the house itself: no scope is asked for.
    public Found getForReport(UUID report) {
        return find("(select case_id from cases.case_report where report = :id)", report);
    }

    /// @param number of a report, as it is read aloud
    public Found getForReportNumber(String number) {
        return find("(select case_id from cases.case_report where number = :id)", number);
    }

    public Found get(CaseId id) {
        return find(":id", id.value());
    }

    private Found find(String which, Object id) {
        return jdbc.sql(
                        "select id, state, version, unit, unit_name from cases.city_case where id = "
                                + which)
                .param("id", id)
                .query((row, _) ->
                        new Found(
                                new CaseId(row.getObject("id", UUID.class)),
                                CaseState.valueOf(row.getString("state")),
                                row.getInt("version"),
                                Optional.ofNullable(row.getObject("unit", UUID.class))
                                        .map(UnitId::new),
                                Optional.ofNullable(row.getString("unit_name")).orElse("")))
                .optional()
                .orElseThrow(() ->
                        new Refusal(CaseError.UNKNOWN, "Cannot find a case for %s".formatted(id)));
    }
}
