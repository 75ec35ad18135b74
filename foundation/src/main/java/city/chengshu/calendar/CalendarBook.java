package city.chengshu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All regions' hours and special days of one version (日历全册), immutable.
///
/// A region inherits: for each date the nearest region above that says something about it counts,
/// separately for the week's hours and for special days. So a district with hours of its own still
/// has the country's holidays.
final class CalendarBook {

    /// What one region says for itself; hours with the latest first.
    private record Page(List<WeeklyHours> hours, Map<LocalDate, SpecialDay> days) {}

    private final int version;
    private final Map<String, Page> pages = new HashMap<>();

    CalendarBook(int version, Collection<WeeklyHours> hours, Collection<SpecialDay> days) {
        this.version = version;
        for (var week : hours) {
            page(week.region()).hours().add(week);
        }
        for (var day : days) {
            page(day.region()).days().put(day.date(), day);
        }
        for (var page : pages.values()) {
            page.hours().sort(Comparator.comparing(WeeklyHours::from).reversed());
        }
    }

    private Page page(String region) {
        return pages.computeIfAbsent(region, _ -> new Page(new ArrayList<>(), new HashMap<>()));
    }

    int version() {
        return version;
    }

    /// The working time of the place with this division code.
    WorkingTime workingTime(String code) {
        var chain = chain(code);
        return new WorkingTime(date -> openings(chain, date));
    }

    Optional<SpecialDay> findDay(String code, LocalDate date) {
        return findDay(chain(code), date);
    }

    Optional<WeeklyHours> findHours(String code, LocalDate date) {
        return findHours(chain(code), date);
    }

    /// Nearest first.
    private List<Page> chain(String code) {
        var chain = new ArrayList<Page>(4);
        for (var length = code.length(); length >= 0; length--) {
            var page = pages.get(code.substring(0, length));
            if (page != null) {
                chain.add(page);
            }
        }
        return chain;
    }

    private static List<Opening> openings(List<Page> chain, LocalDate date) {
        var hours = findHours(chain, date);
        if (hours.isEmpty()) {
            return List.of();
        }
        var weekday = date.getDayOfWeek();
        return findDay(chain, date)
                .map(day ->
                        switch (day.kind()) {
                            case HOLIDAY -> List.<Opening>of();
                            case WORKDAY -> hours.get().onMakeUpDay(weekday);
                        })
                .orElseGet(() -> hours.get().on(weekday));
    }

    private static Optional<SpecialDay> findDay(List<Page> chain, LocalDate date) {
        for (var page : chain) {
            var day = page.days().get(date);
            if (day != null) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static Optional<WeeklyHours> findHours(List<Page> chain, LocalDate date) {
        for (var page : chain) {
            for (var week : page.hours()) {
                if (!week.from().isAfter(date)) {
                    return Optional.of(week);
                }
            }
        }
        return Optional.empty();
    }
}
