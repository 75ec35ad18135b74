package city.chengshu.calendar;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/// What every edit of the calendar checks first.
final class CalendarEdits {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private CalendarEdits() {}

    /// The digits of the region to edit: the one named, else the editor's own. An editor may not
    /// change what holds outside his own regions.
    static String region(Actor by, Optional<RegionCode> named) {
        var own = by.scope().regions();
        var region =
                named.map(RegionCode::prefix)
                        .or(() -> own.stream().findFirst())
                        .orElseThrow(() -> otherRegion("every region"));
        if (own.stream().noneMatch(region::startsWith)) {
            throw otherRegion(region);
        }
        return region;
    }

    static LocalDate date(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw outOfRange(date);
        }
        return date;
    }

    static Refusal outOfRange(Object moment) {
        return new Refusal(
                CalendarError.OUT_OF_RANGE,
                "Cannot use %s in the calendar: only the years 2000 to 2199 are known"
                        .formatted(moment));
    }

    private static Refusal otherRegion(String region) {
        return new Refusal(
                CalendarError.OTHER_REGION,
                "Cannot change the calendar of %s: it is not in your regions".formatted(region));
    }
}
