package city.chengshu.calendar;

import java.time.LocalDate;

/// A date that differs from its week (特殊日): a holiday, or a day off that is worked (调休).
///
/// @param region digits with which the division codes begin where it holds; empty: everywhere
/// @param source who said so
public record SpecialDay(String region, LocalDate date, Kind kind, String name, String source) {

    public enum Kind {
        /// 放假.
        HOLIDAY,
        /// 调休上班: worked with the hours of an ordinary working day.
        WORKDAY
    }
}
