package city.chengshu.calendar;

import java.time.Instant;

/// When something is due (截止时间), and by which version of the calendar that was counted.
public record Deadline(Instant at, int calendarVersion) {}
