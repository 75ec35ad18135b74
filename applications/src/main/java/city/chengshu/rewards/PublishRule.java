package city.chengshu.rewards;

import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a new version of a rule in force from a day on (发布规则). Versions before it stay as they
/// were, and so does what they granted.
@Service
public class PublishRule {

    private final RewardRules rules;
    private final CaseClasses classes;
    private final Divisions divisions;
    private final Clock clock;

    PublishRule(RewardRules rules, CaseClasses classes, Divisions divisions, Clock clock) {
        this.rules = rules;
        this.classes = classes;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// @param rule its version is the one after the newest the editor saw
    @Transactional
    public RewardRule publish(RewardRule rule, Actor by) {
        refuseUnusable(rule);
        var now = clock.instant();
        if (rule.from().isBefore(LocalDate.ofInstant(now, HouseClock.CITY))) {
            throw refusal(RewardError.IN_THE_PAST, rule, "it would begin in the past");
        }
        if (rule.version() != rules.newest(rule.code()) + 1 || !rules.insert(rule, by, now)) {
            throw refusal(RewardError.CHANGED, rule, "there is another version meanwhile");
        }
        return rule;
    }

    /// Refuses what names no class, no place or contradicts itself.
    void refuseUnusable(RewardRule rule) {
        rule.fault()
                .ifPresent(why -> {
                    throw refusal(RewardError.BAD_RULE, rule, why);
                });
        for (var line : rule.lines()) {
            var known =
                    classes.listAll().stream()
                            .filter(one -> one.code().equals(line.classCode()))
                            .anyMatch(one ->
                                    line.condition().isEmpty()
                                            || one.conditions().stream()
                                                    .anyMatch(condition ->
                                                            condition
                                                                    .code()
                                                                    .equals(
                                                                            line.condition()
                                                                                    .get())));
            if (!known) {
                throw refusal(
                        RewardError.UNKNOWN_CLASS, rule, "no class " + line.classCode() + " today");
            }
        }
        if (!rule.areas().stream().allMatch(this::isKnown)) {
            throw refusal(RewardError.BAD_RULE, rule, "an area is no division of the city");
        }
    }

    private boolean isKnown(String area) {
        try {
            return divisions.find(RegionCode.of(area)).isPresent();
        } catch (IllegalArgumentException | Refusal noCode) {
            return false;
        }
    }

    private static Refusal refusal(RewardError code, RewardRule rule, String why) {
        return new Refusal(
                code,
                "Cannot publish rule %s version %d: %s"
                        .formatted(rule.code(), rule.version(), why));
    }
}
