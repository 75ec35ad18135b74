package city.chengshu.cases;

import city.chengshu.kernel.RunningNumbers;
import city.chengshu.region.RegionCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Repository;

/// 案件编号: district, day, and a number that counts on within both, such as `370202-20261126-00017`.
@Repository
class CaseNumbers {

    private static final String NEXT =
            """
            insert into cases.case_number (day, district, last) values (?, ?, 1)
            on conflict (day, district) do update set last = cases.case_number.last + 1
            returning last
            """;

    private final RunningNumbers numbers;

    CaseNumbers(RunningNumbers numbers) {
        this.numbers = numbers;
    }

    String next(String region, LocalDate day) {
        var district = new RegionCode(region).at(RegionCode.Level.DISTRICT).prefix();
        return String.format(
                Locale.ROOT,
                "%s-%s-%05d",
                district,
                day.format(DateTimeFormatter.BASIC_ISO_DATE),
                numbers.next(NEXT, day, district));
    }
}
