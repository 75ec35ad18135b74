package city.chengshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Our holidays and make-up days against another maintained source, the npm package chinese-days.
/// Its list is committed; `foundation/src/test/npm` makes it.
class LegalHolidaysTest {

    @Test
    void agreeWithChineseDaysOnEveryDayFrom2023To2026() {
        var theirs = chineseDays();
        var ours =
                LocalDate.of(2023, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(date -> works(date) == isWeekend(date))
                        .collect(
                                Collectors.toMap(
                                        date -> date, date -> works(date) ? "WORKDAY" : "OFF"));
        assertThat(theirs).hasSize(100);
        assertThat(ours).isEqualTo(theirs);
    }

    private static boolean works(LocalDate date) {
        var midnight = WorkingTimeTest.instant(date.atStartOfDay());
        var next = WorkingTimeTest.instant(date.plusDays(1).atStartOfDay());
        return !WorkingTimeTest.CHINA.between(midnight, next).isZero();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static Map<LocalDate, String> chineseDays() {
        try (var file =
                Objects.requireNonNull(
                        LegalHolidaysTest.class.getResourceAsStream("chinese-days.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(part -> LocalDate.parse(part[0]), part -> part[1]));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
