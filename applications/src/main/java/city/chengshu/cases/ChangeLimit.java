package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets how long cases of a class, condition and level may take, or a stage (调整时限), from a day on.
/// Deadlines counted before stay as they are.
@Service
public class ChangeLimit {

    /// @param classCode with `condition` for a total limit; without it, `state` for a stage
    public record Which(
            Optional<String> classCode, Optional<String> condition, Optional<CaseState> state) {}

    private final TimeLimits limits;
    private final CaseClasses classes;
    private final CaseLevels levels;
    private final Clock clock;

    ChangeLimit(TimeLimits limits, CaseClasses classes, CaseLevels levels, Clock clock) {
        this.limits = limits;
        this.classes = classes;
        this.levels = levels;
        this.clock = clock;
    }

    /// @param limit absent: the level has that of the first level again
    /// @param from today or later; without it, at once
    @Transactional
    public void change(
            Which which, String level, Optional<Limit> limit, Optional<LocalDate> from, Actor by) {
        var bound = bound(which);
        levels.get(level);
        if (limit.isEmpty() && level.equals(TimeLimits.FIRST_LEVEL)) {
            throw refusal("the first level needs a limit");
        }
        limits.lock();
        limits.add(bound, level, limit, moment(from), by);
    }

    /// What was ever said of it, the oldest first.
    public List<LimitEdit> history(Which which) {
        return limits.history(bound(which));
    }

    private TimeLimits.Bound bound(Which which) {
        if (which.classCode().isPresent() == which.state().isPresent()) {
            throw refusal("either a class with a condition or a stage is needed");
        }
        if (which.state().isPresent()) {
            return new TimeLimits.Bound.Stage(
                    which.state()
                            .filter(state -> limits.stages().contains(state))
                            .orElseThrow(() -> refusal("the stage has no limit")));
        }
        var found = classes.getClass(which.classCode().orElseThrow());
        var condition =
                found.conditions().stream()
                        .filter(one -> Optional.of(one.code()).equals(which.condition()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        CaseError.UNKNOWN_CONDITION,
                                        "Cannot change the limit: class %s has no such condition"
                                                .formatted(found.code())));
        return new TimeLimits.Bound.Total(found.code(), condition.code());
    }

    private Instant moment(Optional<LocalDate> from) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, HouseClock.CITY);
        if (from.filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(5)))
                .isPresent()) {
            throw refusal("it can begin today or within five years");
        }
        return from.filter(day -> day.isAfter(today))
                .map(day -> day.atStartOfDay(HouseClock.CITY).toInstant())
                .orElse(now);
    }

    private static Refusal refusal(String why) {
        return new Refusal(CaseError.BAD_LIMIT, "Cannot change the limit: " + why);
    }
}
