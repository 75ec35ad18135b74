package city.chengshu.region;

import java.util.Optional;
import java.util.regex.Pattern;

/// A division's 12-digit code (行政区划代码): 2 province, 2 city, 2 district, 3 street, 3 community.
///
/// Source: GB/T 2260 for the first six digits, the statistics bureau's 统计用区划代码 for the rest.
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("\\d{12}");

    /// Where no division of the city lies.
    public static final RegionCode OUTSIDE = new RegionCode("000000000000");

    public enum Level {
        PROVINCE(2),
        CITY(4),
        DISTRICT(6),
        STREET(9),
        COMMUNITY(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /// How many leading digits say everything.
        public int digits() {
            return digits;
        }
    }

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a 12-digit division code: " + value);
        }
    }

    /// Fills a shorter code, such as `370202`, with zeros.
    public static RegionCode of(String digits) {
        return new RegionCode(digits + "0".repeat(Math.max(0, 12 - digits.length())));
    }

    /// The deepest level whose digits are not all zero.
    public Level level() {
        var level = Level.PROVINCE;
        for (var candidate : Level.values()) {
            var from =
                    candidate == Level.PROVINCE
                            ? 0
                            : Level.values()[candidate.ordinal() - 1].digits;
            if (!value.substring(from, candidate.digits).chars().allMatch(c -> c == '0')) {
                level = candidate;
            }
        }
        return level;
    }

    /// The digits that every division below shares.
    public String prefix() {
        return value.substring(0, level().digits);
    }

    public boolean contains(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    /// The division one level up; a province has none.
    public Optional<RegionCode> parent() {
        var level = level();
        return level == Level.PROVINCE
                ? Optional.empty()
                : Optional.of(at(Level.values()[level.ordinal() - 1]));
    }

    /// This division or the one above it at `level`.
    public RegionCode at(Level level) {
        return of(value.substring(0, level.digits));
    }

    public boolean isOutside() {
        return equals(OUTSIDE);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
