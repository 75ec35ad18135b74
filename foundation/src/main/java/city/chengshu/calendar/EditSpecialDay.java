package city.chengshu.calendar;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Declares a date a holiday or a day off that is worked (调整特殊日), or takes that back.
///
/// Deadlines already counted stay as they are: they carry the version they were counted with.
@Service
public class EditSpecialDay {

    private final Calendars calendars;

    EditSpecialDay(Calendars calendars) {
        this.calendars = calendars;
    }

    /// @param region where it holds; empty: in the editor's own region
    @Transactional
    public SpecialDay put(
            LocalDate date,
            SpecialDay.Kind kind,
            String name,
            Optional<RegionCode> region,
            Actor by) {
        var day =
                new SpecialDay(
                        CalendarEdits.region(by, region),
                        CalendarEdits.date(date),
                        kind,
                        name.strip(),
                        by.name());
        calendars.putDay(day, calendars.nextVersion(by, "%s %s".formatted(kind, date)));
        return day;
    }

    /// The date is again as its week says, or as a wider region says.
    @Transactional
    public void remove(LocalDate date, Optional<RegionCode> region, Actor by) {
        var prefix = CalendarEdits.region(by, region);
        var version = calendars.nextVersion(by, "remove %s".formatted(date));
        if (!calendars.endDay(prefix, date, version)) {
            throw new Refusal(
                    CalendarError.UNKNOWN_DAY,
                    "Cannot remove %s from the calendar: region '%s' says nothing about it"
                            .formatted(date, prefix));
        }
    }
}
