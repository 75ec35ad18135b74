package city.chengshu.open311;

import city.chengshu.kernel.HouseClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Moments as GeoReport v2 has them (时刻): written with zone and without fractions of a second,
/// which other software cannot read; read as tolerantly as is safe.
public final class GeoTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private GeoTime() {}

    public static String write(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(HouseClock.CITY));
    }

    /// Fractions, a space for the `T`, `+0800`, a plus that was not encoded, a day alone, and a
    /// time without zone (then the city's) are read too.
    public static Optional<Instant> read(String text) {
        var clean =
                text.strip()
                        .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T")
                        .replaceFirst("(\\d) (\\d\\d:?\\d\\d)$", "$1+$2")
                        .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            if (clean.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Optional.of(
                        LocalDate.parse(clean).atStartOfDay(HouseClock.CITY).toInstant());
            }
            if (clean.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")) {
                return Optional.of(OffsetDateTime.parse(clean).toInstant());
            }
            return Optional.of(LocalDateTime.parse(clean).atZone(HouseClock.CITY).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
