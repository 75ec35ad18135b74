package city.chengshu.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How long a kind of personal data is kept after its report ended (保留期限), or a message after it
/// was sent.
///
/// @param classCode a class, or [#ALL] for those without a rule of their own
/// @param days none: kept until another rule comes
public record Rule(
        UUID id,
        int version,
        Kind kind,
        String classCode,
        Outcome outcome,
        Optional<Integer> days,
        LocalDate from,
        Optional<LocalDate> to,
        String reason,
        String madeName,
        Instant madeAt) {

    public static final String ALL = "*";

    public enum Kind {
        CONTACT,
        ACCOUNT,
        TEXT,
        ORIGINALS,
        NOTICES
    }

    public enum Outcome {
        CLOSED,
        REJECTED,
        ANY
    }

    boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
    }

    /// Of the rules in force the one that says most: a class before all, an outcome before any.
    static Optional<Rule> find(
            List<Rule> rules, Kind kind, String classCode, Outcome outcome, LocalDate day) {
        return rules.stream()
                .filter(one -> one.kind() == kind && one.isInForce(day))
                .filter(one -> one.classCode().equals(ALL) || one.classCode().equals(classCode))
                .filter(one -> one.outcome() == Outcome.ANY || one.outcome() == outcome)
                .max(
                        java.util.Comparator.<Rule>comparingInt(
                                        one -> one.classCode().equals(ALL) ? 0 : 2)
                                .thenComparingInt(one -> one.outcome() == Outcome.ANY ? 0 : 1)
                                .thenComparing(Rule::version));
    }

    /// What ended before goes now.
    Optional<Instant> before(Instant now) {
        return days.map(count -> now.minus(java.time.Duration.ofDays(count)));
    }
}
