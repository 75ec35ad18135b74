package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds classes and filing conditions and ends them on a day (维护分类与立案条件). Nothing is deleted: old
/// cases keep their class.
@Service
public class EditClass {

    /// @param from the first day on which it can be chosen
    public record NewClass(
            String code,
            String name,
            String nameEn,
            CaseClass.Family family,
            String groupName,
            boolean anonymous,
            boolean citizen,
            boolean shortPath,
            Optional<LocalDate> from) {}

    private final CaseClasses classes;
    private final TimeLimits limits;
    private final Clock clock;

    EditClass(CaseClasses classes, TimeLimits limits, Clock clock) {
        this.classes = classes;
        this.limits = limits;
        this.clock = clock;
    }

    /// @param firstLevel limits of the first level that bind from now on, by condition
    @Transactional
    public void change(
            String code,
            boolean anonymous,
            boolean shortPath,
            Optional<CaseClass.LinkRule> linkRule,
            Map<String, Limit> firstLevel,
            Actor by) {
        var before = new HashMap<String, Limit>();
        classes.getClass(code).conditions().forEach(one -> before.put(one.code(), one.limit()));
        classes.change(code, anonymous, shortPath, linkRule);
        firstLevel.forEach((condition, limit) -> {
            if (!before.containsKey(condition)) {
                throw unknown(code, condition);
            }
            if (!limit.equals(before.get(condition))) {
                limits.add(
                        new TimeLimits.Bound.Total(code, condition),
                        TimeLimits.FIRST_LEVEL,
                        Optional.of(limit),
                        clock.instant(),
                        by);
            }
        });
    }

    /// A class comes with its first condition, for nothing can be filed without.
    @Transactional
    public void add(NewClass added, String conditionName, Limit limit, Actor by) {
        limits.lock();
        try {
            classes.insert(added, notPast(added.from()));
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    CaseError.CLASS_EXISTS,
                    "Cannot add class %s: the code is taken".formatted(added.code()));
        }
        addCondition(added.code(), "A", conditionName, limit, by);
    }

    @Transactional
    public void addCondition(String classCode, String code, String name, Limit limit, Actor by) {
        limits.lock();
        try {
            classes.insertCondition(classCode, code, name, today());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    CaseError.CLASS_EXISTS,
                    "Cannot add condition %s to class %s: the code is taken"
                            .formatted(code, classCode));
        }
        limits.add(
                new TimeLimits.Bound.Total(classCode, code),
                TimeLimits.FIRST_LEVEL,
                Optional.of(limit),
                clock.instant(),
                by);
    }

    /// @param on the first day on which it cannot be chosen any more; none: it stays
    @Transactional
    public void end(String classCode, Optional<LocalDate> on) {
        classes.getClass(classCode);
        if (classCode.equals(CaseClasses.OTHER)) {
            throw new Refusal(
                    CaseError.LAST_CONDITION,
                    "Cannot end class %s: it takes what nobody classified".formatted(classCode));
        }
        classes.end(classCode, on.map(day -> notPast(Optional.of(day))));
    }

    /// @param on the first day on which it cannot be chosen any more
    @Transactional
    public void endCondition(String classCode, String code, LocalDate on) {
        var found = classes.getClass(classCode);
        var others = found.conditions().stream().filter(one -> !one.code().equals(code)).toList();
        if (others.size() == found.conditions().size()) {
            throw unknown(classCode, code);
        }
        if (others.stream().noneMatch(one -> one.validTo().isEmpty())) {
            throw new Refusal(
                    CaseError.LAST_CONDITION,
                    "Cannot end condition %s of class %s: it is the last one"
                            .formatted(code, classCode));
        }
        classes.endCondition(classCode, code, notPast(Optional.of(on)));
    }

    private static Refusal unknown(String classCode, String code) {
        return new Refusal(
                CaseError.UNKNOWN_CONDITION,
                "Cannot change condition %s of class %s: no such condition"
                        .formatted(code, classCode));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.CITY);
    }

    private LocalDate notPast(Optional<LocalDate> day) {
        var today = today();
        var chosen = day.orElse(today);
        if (chosen.isBefore(today) || chosen.isAfter(today.plusYears(5))) {
            throw new Refusal(
                    CaseError.BAD_LIMIT,
                    "Cannot change the class from %s: not today or later".formatted(chosen));
        }
        return chosen;
    }
}
