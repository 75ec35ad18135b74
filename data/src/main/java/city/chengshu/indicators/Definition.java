package city.chengshu.indicators;

import java.util.Map;
import java.util.Optional;

/// What a figure means (指标定义).
///
/// @param subject whom it judges: a role, REGION, ALL or HOTLINE
/// @param numerator over facts; without it, `formula` over other indicators
/// @param denominator absent for plain sums; where it is nought there is no figure
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
