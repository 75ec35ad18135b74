package city.chengshu.calendar.web;

import city.chengshu.calendar.ChangeHours;
import city.chengshu.calendar.Deadline;
import city.chengshu.calendar.Deadlines;
import city.chengshu.calendar.EditSpecialDay;
import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.calendar.Opening;
import city.chengshu.calendar.ReadCalendar;
import city.chengshu.calendar.SpecialDay;
import city.chengshu.calendar.WeeklyHours;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Looking at the calendar, changing it, and asking what a limit would give.
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final String CODE = "[0-9]{12}";

    record DayBody(@NotNull SpecialDay.Kind kind, @NotBlank @Size(max = 60) String name) {}

    record HoursBody(@NotNull @Size(max = 70) List<@Valid @NotNull Opening> openings) {}

    private final ReadCalendar readCalendar;
    private final EditSpecialDay editSpecialDay;
    private final ChangeHours changeHours;
    private final Deadlines deadlines;

    CalendarController(
            ReadCalendar readCalendar,
            EditSpecialDay editSpecialDay,
            ChangeHours changeHours,
            Deadlines deadlines) {
        this.readCalendar = readCalendar;
        this.editSpecialDay = editSpecialDay;
        this.changeHours = changeHours;
        this.deadlines = deadlines;
    }

    @GetMapping("/{year:[0-9]+}")
    @Permit(value = "calendar.read", audit = "calendar.read", recorded = false)
    ReadCalendar.Year read(
            @PathVariable int year, @RequestParam @Pattern(regexp = CODE) String region) {
        return readCalendar.read(year, new RegionCode(region));
    }

    @GetMapping("/deadline")
    @Permit(value = "calendar.read", audit = "calendar.deadline", recorded = false)
    Deadline deadline(
            @RequestParam Instant start,
            @RequestParam @Min(1) @Max(Limit.LONGEST) int amount,
            @RequestParam LimitUnit unit,
            @RequestParam @Pattern(regexp = CODE) String region) {
        return deadlines.deadline(start, new Limit(amount, unit), new RegionCode(region));
    }

    @PutMapping("/days/{date}")
    @Permit(value = "calendar.edit", audit = "calendar.day-changed")
    SpecialDay putDay(
            @PathVariable LocalDate date,
            @RequestBody @Valid DayBody body,
            @RequestParam Optional<@Pattern(regexp = CODE) String> region,
            Actor actor) {
        return editSpecialDay.put(
                date, body.kind(), body.name(), region.map(RegionCode::new), actor);
    }

    @DeleteMapping("/days/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "calendar.edit", audit = "calendar.day-removed")
    void removeDay(
            @PathVariable LocalDate date,
            @RequestParam Optional<@Pattern(regexp = CODE) String> region,
            Actor actor) {
        editSpecialDay.remove(date, region.map(RegionCode::new), actor);
    }

    @PutMapping("/hours/{from}")
    @Permit(value = "calendar.edit", audit = "calendar.hours-changed")
    WeeklyHours putHours(
            @PathVariable LocalDate from,
            @RequestBody @Valid HoursBody body,
            @RequestParam Optional<@Pattern(regexp = CODE) String> region,
            Actor actor) {
        return changeHours.change(from, body.openings(), region.map(RegionCode::new), actor);
    }
}
