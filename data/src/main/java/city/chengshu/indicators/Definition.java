package city.chengshu.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a figure means (指标定义).
///
/// @param subject whom it judges: a role, REGION, ALL or HOTLINE
/// @param numerator over facts; without it, `formula` over other indicators
/// @param denominator absent for plain sums; where it is nought there is no figure
/// @param validFrom the first day on which a period may end that is judged by it
/// @param weights of the parts of a composed figure, as far as the city set them
public record Definition(
        String code,
        String name,
        String nameEn,
        String subject,
        Unit unit,
        Direction direction,
        Optional<String> numerator,
        Optional<String> denominator,
        Optional<String> formula,
        Period period,
        LocalDate validFrom,
        String owner,
        String source,
        Map<String, Double> weights) {

    public enum Unit {
        COUNT,
        PERCENT,
        HOURS,
        SCORE,
        MILLISECONDS,
        MEGABYTES
    }

    /// How often it is looked at.
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /// Whether more is better.
    public enum Direction {
        UP,
        DOWN,
        NONE
    }

    public Definition {
        weights = Map.copyOf(weights);
    }
}
