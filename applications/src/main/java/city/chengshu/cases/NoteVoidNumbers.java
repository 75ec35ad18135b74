package city.chengshu.cases;

import city.chengshu.audit.AuditTrail;
import city.chengshu.kernel.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts for every 案件编号: one that was taken and never became a case is void (空号), and the audit
/// says so. That happens if the work breaks off in between, or the program stops.
@Service
class NoteVoidNumbers {

    static final String VOID = "case.number_void";

    /// What had been taken when we looked last, and is no case yet, will never be one.
    private static final String MISSING =
            """
            with looked as (
                update cases.case_number set settled = seen, seen = last where settled < last
                returning day, district, old.settled as before, new.settled as until),
            numbered as (
                select district || '-' || to_char(day, 'YYYYMMDD') || '-' || lpad(n::text, greatest(5, length(n::text)), '0') as number
                  from looked, generate_series(before + 1, until) as n)
            select number from numbered
             where not exists (select from cases.city_case c where c.number = numbered.number) order by number
            """;

    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;

    NoteVoidNumbers(JdbcClient jdbc, AuditTrail auditTrail) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
    }

    /// @return the numbers found to be void
    @Transactional
    public List<String> run() {
        var missing = jdbc.sql(MISSING).query((row, _) -> row.getString(1)).list();
        missing.forEach(number -> auditTrail.record(Actor.HOUSE, VOID, number));
        return missing;
    }
}
