package city.chengshu.calendar;

import city.chengshu.kernel.Refusal;

/// What the calendar refuses.
enum CalendarError implements Refusal.Code {
    NO_WORKING_TIME("calendar-no-working-time", Refusal.Kind.INVALID, "工作日历中没有可用的工作时间，请先补充工作时间。"),
    UNKNOWN_DAY("calendar-unknown-day", Refusal.Kind.NOT_FOUND, "该日期没有特殊安排，无需删除。"),
    OUT_OF_RANGE("calendar-out-of-range", Refusal.Kind.INVALID, "日期或时限超出范围，请检查后重新填写。"),
    BAD_HOURS("calendar-bad-hours", Refusal.Kind.INVALID, "工作时段有误或互相重叠，请检查后重新填写。"),
    OTHER_REGION("calendar-other-region", Refusal.Kind.FORBIDDEN, "您只能维护本辖区的工作日历。");

    private final String key;
    private final Refusal.Kind kind;
    private final String advice;

    CalendarError(String key, Refusal.Kind kind, String advice) {
        this.key = key;
        this.kind = kind;
        this.advice = advice;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    @Override
    public String advice() {
        return advice;
    }
}
