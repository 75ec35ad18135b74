package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A class of cases (小类), with the conditions under which it is filed.
///
/// @param groupName the group it belongs to (大类)
/// @param citizen whether citizens may choose it
/// @param shortPath accepted, filed, dispatched and sent to be checked by rule
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
        Optional<LinkRule> linkRule,
        List<FilingCondition> conditions) {

    /// 部件 or 事件 (GB/T 30428.2).
    public enum Family {
        COMPONENT,
        OCCURRENCE
    }

    /// 立案条件 with its total limit.
    public record FilingCondition(String code, String name, Limit limit) {}

    /// When a new report joins an open case by itself.
    public record LinkRule(int metres, int hours) {

        boolean covers(FindDuplicates.Candidate one, Instant at) {
            return one.sameClass()
                    && one.metres() <= metres
                    && Duration.between(one.registeredAt(), at).compareTo(Duration.ofHours(hours))
                            <= 0;
        }
    }

    public CaseClass {
        conditions = List.copyOf(conditions);
    }

    /// The condition of this code, or the first one if none is named.
    Optional<FilingCondition> condition(Optional<String> chosen) {
        return chosen.isEmpty()
                ? conditions.stream().findFirst()
                : conditions.stream().filter(one -> one.code().equals(chosen.get())).findFirst();
    }
}
