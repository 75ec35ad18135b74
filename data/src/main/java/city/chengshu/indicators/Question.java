package city.chengshu.indicators;

import city.chengshu.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Which figures are asked for (查询).
///
/// @param from first day
/// @param to last day
/// @param region prefix of division codes
/// @param knownOn as known at the end of this day; without it, as known now
public record Question(
        LocalDate from,
        LocalDate to,
        By by,
        Optional<String> region,
        Optional<UUID> unit,
        Optional<String> role,
        Optional<String> classCode,
        Optional<LocalDate> knownOn) {

    private static final int LONGEST_YEARS = 3;

    /// What the rows are.
    public enum By {
        ALL("''"),
        DISTRICT("left(region, 6)"),
        STREET("left(region, 9)"),
        UNIT("coalesce(unit::text, '')"),
        ROLE("role"),
        CLASS("class"),
        DAY("day::text"),
        WEEK("to_char(day, 'IYYY-\"W\"IW')"),
        MONTH("to_char(day, 'YYYY-MM')"),
        QUARTER("to_char(day, 'YYYY-\"Q\"Q')"),
        YEAR("to_char(day, 'YYYY')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public Question {
        if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Refusal(
                    IndicatorsError.BAD_PERIOD,
                    "Cannot answer from %s to %s: not a period of up to three years"
                            .formatted(from, to));
        }
    }
}
