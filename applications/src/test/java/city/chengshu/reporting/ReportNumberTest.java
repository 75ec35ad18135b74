package city.chengshu.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What people read aloud stays unique however many reports there were.
@PlatformTest
class ReportNumberTest extends ReportingStory {

    @Test
    void theMillionthReportAndThoseAfterItHaveNumbersOfTheirOwn() {
        jdbc.sql(
                        "select setval('reporting.report_number', greatest(999999, last_value)) from reporting.report_number")
                .query(Long.class)
                .single();
        var reports = new UUID[] {submit("QD05", "一"), submit("QD05", "二")};
        var numbers =
                jdbc.sql("select number from reporting.report where id = any(:reports)")
                        .param("reports", reports)
                        .query(String.class)
                        .list();
        assertThat(numbers)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("\\d{8}-\\d{7,}"));
    }
}
