package city.chengshu.worklist;

import java.time.Duration;
import java.time.Instant;

/// The colour of a deadline (红绿灯): how much of the time from entering to due is used.
///
/// The rule stands here twice, for rows in memory and in SQL; a test compares the two.
public enum Lamp {
    /// At most 80 %.
    GREEN,
    /// At most 100 %.
    YELLOW,
    /// Overdue.
    RED;

    public static Lamp of(Instant entered, Instant due, Instant now) {
        if (now.isAfter(due)) {
            return RED;
        }
        var green = entered.plus(Duration.between(entered, due).multipliedBy(4).dividedBy(5));
        return now.isAfter(green) ? YELLOW : GREEN;
    }

    /// The lamp as an SQL expression with the parameter `:now`.
    ///
    /// @param entered the column, never user input
    /// @param due the column, never user input
    public static String sql(String entered, String due) {
        return """
        case when :now > %2$s then 'RED'
             when :now > %1$s + (%2$s - %1$s) * 0.8 then 'YELLOW' else 'GREEN' end\
        """
                .formatted(entered, due);
    }
}
