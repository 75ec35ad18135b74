package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A class of cases (小类), with the conditions under which it is filed.
///
/// @param groupName the group it belongs to (大类)
/// @param citizen whether citizens may choose it
/// @param shortPath accepted, filed, dispatched and sent to be checked by rule
/// @param validTo the first day on which it cannot be chosen any more
public record CaseClass(
        String code,
        String name,
        String nameEn,
        Family family,
        String groupName,
        String icon,
        String remark,
        boolean anonymous,
        boolean citizen,
        boolean shortPath,
        int position,
        Optional<LocalDate> validTo,
        Optional<LinkRule> linkRule,
        List<FilingCondition> conditions) {

    /// 部件 or 事件 (GB/T 30428.2).
    public enum Family {
        COMPONENT,
        OCCURRENCE
    }

    /// 立案条件 with its total limits of today.
    ///
    /// @param limit of the first level, which counts for all that have none of their own
    /// @param ofLevels limits of their own
    /// @param validTo the first day on which it cannot be chosen any more
    public record FilingCondition(
            String code,
            String name,
            Limit limit,
            Map<String, Limit> ofLevels,
            Optional<LocalDate> validTo) {
        public FilingCondition {
            ofLevels = Map.copyOf(ofLevels);
        }

        boolean isValidOn(LocalDate day) {
            return validTo.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    /// When a new report joins an open case by itself.
    public record LinkRule(int metres, int hours) {

        boolean covers(FindDuplicates.Candidate one, Instant at) {
            return one.sameClass()
                    && one.metres() <= metres
                    && Duration.between(one.registeredAt(), at).compareTo(Duration.ofHours(hours))
                            <= 0;
        }
    }

    CaseClass withConditions(List<FilingCondition> others) {
        return new CaseClass(
                code, name, nameEn, family, groupName, icon, remark, anonymous, citizen, shortPath,
                position, validTo, linkRule, others);
    }

    public CaseClass {
        conditions = List.copyOf(conditions);
    }

    /// The condition of this code if it can be chosen today, or the first one if none is named.
    Optional<FilingCondition> condition(Optional<String> chosen, LocalDate today) {
        return conditions.stream()
                .filter(one -> one.isValidOn(today))
                .filter(one -> chosen.isEmpty() || one.code().equals(chosen.get()))
                .findFirst();
    }
}
