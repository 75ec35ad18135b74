package city.chengshu.calendar;

/// In what a limit is counted (时限单位).
public enum LimitUnit {
    /// 自然时: runs round the clock.
    NATURAL_HOUR("自然时"),
    /// 工作时: runs in working time only.
    WORKING_HOUR("工作时"),
    /// 紧急工作时: runs round the clock, because people stand by.
    EMERGENCY_HOUR("紧急工作时"),
    /// 工作日: the same time of day, so many working days later.
    WORKING_DAY("工作日");

    private final String chinese;

    LimitUnit(String chinese) {
        this.chinese = chinese;
    }

    /// The word for people.
    public String chinese() {
        return chinese;
    }

    boolean runsRoundTheClock() {
        return this == NATURAL_HOUR || this == EMERGENCY_HOUR;
    }
}
