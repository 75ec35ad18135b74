package city.chengshu.indicators;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which figures are asked for (查询).
///
/// @param from first day
/// @param to last day
/// @param region prefix of division codes
/// @param knownOn as known at the end of this day; without it, as known now
/// @param knownAt as known at this moment, which is more exact than a day
public record Question(
        LocalDate from,
        LocalDate to,
        By by,
        Optional<String> region,
        Optional<UUID> unit,
        Optional<String> role,
        Optional<String> classCode,
        Optional<LocalDate> knownOn,
        Optional<Instant> knownAt) {

    private static final int LONGEST_YEARS = 3;

    /// A division code begins with the six digits of its district.
    static final int DISTRICT_DIGITS = 6;

    /// What the rows are.
    public enum By {
        ALL("''"),
        DISTRICT("left(region, 6)"),
        STREET("left(region, 9)"),
        UNIT("coalesce(unit::text, '')"),
        ROLE("role"),
        CLASS("class"),
        /// From the street where it is to the unit that has it.
        FLOW("left(region, 9) || ' ' || coalesce(unit::text, '')"),
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

    public Question(
            LocalDate from,
            LocalDate to,
            By by,
            Optional<String> region,
            Optional<UUID> unit,
            Optional<String> role,
            Optional<String> classCode,
            Optional<LocalDate> knownOn) {
        this(from, to, by, region, unit, role, classCode, knownOn, Optional.empty());
    }

    public Question {
        if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Refusal(
                    IndicatorsError.BAD_PERIOD,
                    "Cannot answer from %s to %s: not a period of up to three years"
                            .formatted(from, to));
        }
    }

    /// Whether it tells nothing apart within a district but days.
    boolean isOfDistricts() {
        return switch (by) {
            case ALL, DISTRICT, DAY, WEEK, MONTH, QUARTER, YEAR ->
                    region.filter(prefix -> prefix.length() > DISTRICT_DIGITS).isEmpty()
                            && unit.isEmpty()
                            && role.isEmpty()
                            && classCode.isEmpty();
            case STREET, UNIT, ROLE, CLASS, FLOW -> false;
        };
    }

    /// The last day all of whose knowledge counts.
    LocalDate knownThrough() {
        return knownAt.map(at -> day(at).minusDays(1))
                .or(this::knownOn)
                .orElse(LocalDate.of(9999, 1, 1));
    }

    /// Of this day only what was known up to [#knownAt].
    LocalDate knownPartly() {
        return knownAt.map(Question::day).orElse(LocalDate.of(9999, 1, 2));
    }

    /// When what stands is counted: at the end of each day or month, or once at the end of the
    /// period; never later than what is known.
    List<Moment> moments(Instant now) {
        var known = knownAt.or(() -> knownOn.map(Question::end)).filter(now::isAfter).orElse(now);
        var last = earlier(to, day(known));
        if (by != By.DAY && by != By.MONTH) {
            return List.of(Moment.of(earlier(to, day(known)), known));
        }
        return from.isAfter(last)
                ? List.of()
                : from.datesUntil(last.plusDays(1))
                        .filter(one -> by == By.DAY || isLastOfMonth(one) || one.equals(last))
                        .map(one -> Moment.of(one, known))
                        .toList();
    }

    /// Whether what stands is counted now and at no other moment.
    boolean isOf(Instant now) {
        var moments = moments(now);
        return moments.size() == 1 && moments.getFirst().at().equals(now);
    }

    /// @param at the end of the day, or the moment up to which something is known
    record Moment(LocalDate day, Instant at) {
        static Moment of(LocalDate day, Instant known) {
            var end = end(day);
            return new Moment(day, end.isAfter(known) ? known : end);
        }
    }

    private static boolean isLastOfMonth(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.CITY);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(HouseClock.CITY).toInstant();
    }
}
