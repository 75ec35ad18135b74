package city.chengshu.organization;

import java.util.UUID;

/// The answer to "who must do this?" (责任单位), with the rule that said so.
///
/// @param duty the row that decided
/// @param rule the rule as a Chinese sentence
public record Responsible(UnitId unit, String unitName, UUID duty, String rule) {

    /// Whether only the last duty of all answered, that is, nobody's duty names the matter.
    public boolean isOnlyTheDesk() {
        return duty.equals(Organization.DESK_DUTY);
    }
}
