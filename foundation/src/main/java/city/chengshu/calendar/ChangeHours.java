package city.chengshu.calendar;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets the working hours of a region's weeks from a date on (调整工作时间), such as summer hours.
@Service
public class ChangeHours {

    private final Calendars calendars;

    ChangeHours(Calendars calendars) {
        this.calendars = calendars;
    }

    @Transactional
    public WeeklyHours change(
            LocalDate from, List<Opening> openings, Optional<RegionCode> region, Actor by) {
        if (openings.isEmpty()) {
            throw new Refusal(
                    CalendarError.BAD_HOURS,
                    "Cannot change the hours from %s: a week needs working time".formatted(from));
        }
        var hours = hours(CalendarEdits.region(by, region), CalendarEdits.date(from), openings);
        calendars.putHours(hours, calendars.nextVersion(by, "hours from " + from));
        return hours;
    }

    private static WeeklyHours hours(String region, LocalDate from, List<Opening> openings) {
        try {
            return new WeeklyHours(region, from, openings);
        } catch (IllegalArgumentException overlapping) {
            throw new Refusal(
                    CalendarError.BAD_HOURS,
                    "Cannot change the hours from %s: %s"
                            .formatted(from, overlapping.getMessage()));
        }
    }
}
