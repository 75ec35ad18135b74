package city.chengshu.rewards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is earned for which reports (奖励规则), one version of it. A published version never changes: a
/// grant names the version it was made by.
///
/// @param from the first day it is in force, in place of the version before
/// @param to the last day; without one until the next version
/// @param areas prefixes of division codes, such as the built-up area (建成区); none means everywhere
/// @param windowHours how long the first report of a place keeps others from earning
/// @param delayHours how long after the moment it is credited (到账延迟)
/// @param simulated a demonstration, not a promise (模拟)
public record RewardRule(
        String code,
        int version,
        String name,
        String nameEn,
        LocalDate from,
        Optional<LocalDate> to,
        RewardKind kind,
        Moment moment,
        List<String> areas,
        FirstOnly firstOnly,
        int windowHours,
        int delayHours,
        Caps caps,
        List<Line> lines,
        boolean simulated) {

    /// A class, and if named only one filing condition of it, with what it earns.
    ///
    /// @param grade how the city calls it, such as A to E (等级)
    /// @param threshold from when on it counts (认定标准), in words
    /// @param amount points, or 分
    public record Line(
            String classCode,
            Optional<String> condition,
            String grade,
            String threshold,
            long amount) {}

    /// Upper bounds in points or 分 (上限).
    public record Caps(
            Optional<Long> personDay, Optional<Long> personMonth, Optional<Long> budgetMonth) {}

    public RewardRule {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    Instant creditAt(Instant granted) {
        return granted.plus(Duration.ofHours(delayHours));
    }

    Instant claimUntil(Instant granted) {
        return granted.plus(Duration.ofHours(windowHours));
    }

    /// Whether this report earns, after what was granted already.
    Verdict judge(Candidate report, LocalDate day, Verdict.Usage usage) {
        var line = line(report);
        if (!isInForce(day)) {
            return nothing(Verdict.Why.NOT_IN_FORCE);
        }
        if (report.person().isEmpty()) {
            return nothing(Verdict.Why.ANONYMOUS);
        }
        if (!report.first() || usage.caseEarned()) {
            return nothing(Verdict.Why.REPEATED);
        }
        if (!moment.isReachedIn(report.state())) {
            return nothing(Verdict.Why.NOT_VALID_YET);
        }
        if (!areas.isEmpty() && areas.stream().noneMatch(report.region()::startsWith)) {
            return nothing(Verdict.Why.OTHER_AREA);
        }
        if (line.isEmpty()) {
            return nothing(Verdict.Why.OTHER_CLASS);
        }
        if (usage.claimed()) {
            return nothing(Verdict.Why.NOT_FIRST);
        }
        return withinCaps(line.get(), usage);
    }

    private Verdict withinCaps(Line line, Verdict.Usage usage) {
        if (isOver(caps.personDay(), usage.personDay(), line)) {
            return nothing(Verdict.Why.PERSON_DAY);
        }
        if (isOver(caps.personMonth(), usage.personMonth(), line)) {
            return nothing(Verdict.Why.PERSON_MONTH);
        }
        if (isOver(caps.budgetMonth(), usage.budget(), line)) {
            return nothing(Verdict.Why.BUDGET);
        }
        return new Verdict.Earns(line);
    }

    private static boolean isOver(Optional<Long> cap, long used, Line line) {
        return cap.filter(most -> used + line.amount() > most).isPresent();
    }

    /// The line for its condition, else the one for its class.
    private Optional<Line> line(Candidate report) {
        var ofClass =
                lines.stream().filter(one -> one.classCode().equals(report.classCode())).toList();
        return ofClass.stream()
                .filter(one ->
                        one.condition().isPresent() && one.condition().equals(report.condition()))
                .findFirst()
                .or(() -> ofClass.stream().filter(one -> one.condition().isEmpty()).findFirst());
    }

    private static Verdict nothing(Verdict.Why why) {
        return new Verdict.Nothing(why);
    }

    /// Why nobody could apply this rule, if so.
    Optional<String> fault() {
        var seen = new HashSet<String>();
        if (lines.isEmpty()) {
            return Optional.of("it names no class");
        }
        if (lines.stream().anyMatch(one -> one.amount() <= 0)) {
            return Optional.of("an amount is not above zero");
        }
        if (!lines.stream().allMatch(one -> seen.add(one.classCode() + one.condition()))) {
            return Optional.of("two lines for the same class and condition");
        }
        if (to.filter(from::isAfter).isPresent()) {
            return Optional.of("it ends before it begins");
        }
        if (firstOnly == FirstOnly.NONE == (windowHours > 0)) {
            return Optional.of("a window goes with a first-only scope, and none without");
        }
        return smallestCap().isPresent()
                        && lines.stream().anyMatch(one -> one.amount() > smallestCap().getAsLong())
                ? Optional.of("a line earns more than a cap allows")
                : Optional.empty();
    }

    private OptionalLong smallestCap() {
        return List.of(caps.personDay(), caps.personMonth(), caps.budgetMonth()).stream()
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .min();
    }
}
