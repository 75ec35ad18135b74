package city.chengshu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The calendar over HTTP. That strangers are refused at every endpoint is proven by the gate's
/// test.
@PlatformTest
class CalendarFlowTest {

    static final String REGION = "980201000000";

    @Autowired MockMvcTester http;

    @Test
    void showsAYearWithItsHoursAndSpecialDays() {
        var year =
                assertThat(
                                http.get()
                                        .uri("/api/calendar/2025?region={region}", REGION)
                                        .with(ActingAs.staff("calendar.read")))
                        .hasStatusOk()
                        .bodyJson();
        year.extractingPath("$.hours[0].openings[1].opens").isEqualTo("13:30:00");
        year.extractingPath("$.days[?(@.date == '2025-09-28')].kind")
                .asArray()
                .containsExactly("WORKDAY");
    }

    @Test
    void countsDeadlinesBeforeAndAfterAnEdit() {
        dueIs("2025-11-06T02:00:00Z");
        assertThat(
                        http.put()
                                .uri("/api/calendar/days/2025-11-06?region={region}", REGION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"kind\":\"HOLIDAY\",\"name\":\"区庆\"}")
                                .with(ActingAs.actor(CalendarStorageTest.editor("9802"))))
                .hasStatusOk();
        dueIs("2025-11-07T02:00:00Z");
        assertThat(
                        http.delete()
                                .uri("/api/calendar/days/2025-11-06?region={region}", REGION)
                                .with(ActingAs.actor(CalendarStorageTest.editor("9802"))))
                .hasStatus(204);
        dueIs("2025-11-06T02:00:00Z");
    }

    @Test
    void answersBadInputWithAReason() {
        var reader = ActingAs.staff("calendar.read");
        assertThat(http.get().uri("/api/calendar/2025?region=12").with(reader)).hasStatus(400);
        assertThat(http.get().uri("/api/calendar/1899?region=" + REGION).with(reader))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("calendar-out-of-range");
        var question =
                "/api/calendar/deadline?start=%s&amount=%s&unit=WORKING_DAY&region=" + REGION;
        assertThat(http.get().uri(question.formatted("2025-11-05T02:00:00Z", 0)).with(reader))
                .hasStatus(400);
        assertThat(http.get().uri(question.formatted("yesterday", 1)).with(reader)).hasStatus(400);
        assertThat(http.get().uri(question.formatted("-100000-01-01T00:00:00Z", 1)).with(reader))
                .hasStatus(422);
        assertThat(
                        http.put()
                                .uri("/api/calendar/days/2025-11-06?region=110000000000")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"kind\":\"HOLIDAY\",\"name\":\"区庆\"}")
                                .with(ActingAs.actor(CalendarStorageTest.editor("9802"))))
                .hasStatus(403);
        assertThat(
                        http.put()
                                .uri("/api/calendar/hours/2025-11-06?region=" + REGION)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"openings":[{"weekday":"MONDAY","opens":"12:00","closes":"09:00"}]}
                                        """)
                                .with(ActingAs.actor(CalendarStorageTest.editor("9802"))))
                .hasStatus(400);
    }

    private void dueIs(String due) {
        assertThat(
                        http.get()
                                .uri(
                                        "/api/calendar/deadline?start=2025-11-05T02:00:00Z&amount=1"
                                                + "&unit=WORKING_DAY&region={region}",
                                        REGION)
                                .with(ActingAs.staff("calendar.read")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.at")
                .isEqualTo(due);
    }
}
