package city.chengshu.calendar;

/// How long something may take (时限), such as 2 工作日.
public record Limit(int amount, LimitUnit unit) {

    public static final int LONGEST = 10_000;

    public Limit {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException(
                    "Not a limit: %d, allowed are 1 to %d".formatted(amount, LONGEST));
        }
    }

    /// As people write it.
    public String chinese() {
        return amount + " " + unit.chinese();
    }
}
