package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who gets it, and which rule says so (派遣结论).
///
/// @param set number of the rule set
/// @param rule none: no rule fits, so the desk gets it
/// @param duty the duty that answered, if the rule asked the roster
/// @param words the rule as a Chinese sentence
/// @param passedOver rules before it that did not decide; for a case only the broken ones
public record Decision(
        int set,
        Optional<UUID> rule,
        UnitId unit,
        String unitName,
        Optional<UUID> duty,
        String words,
        List<PassedOver> passedOver) {

    public Decision {
        passedOver = List.copyOf(passedOver);
    }

    /// Why a rule did not decide.
    public enum Why {
        OTHER_CLASS,
        OTHER_AREA,
        NO_PLACE,
        OTHER_OWNER,
        OUT_OF_HOURS,
        NOT_IN_FORCE,
        NO_DUTY,
        BROKEN
    }

    /// A rule that did not decide.
    public record PassedOver(UUID rule, int position, String title, Why why) {}

    public boolean isByDesk() {
        return rule.isEmpty();
    }
}
