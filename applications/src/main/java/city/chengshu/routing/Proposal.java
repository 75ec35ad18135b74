package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an arbiter decided about one case, proposed as a rule for all of its kind (建议规则): class ×
/// region → unit.
///
/// @param region digits with which the division codes begin
/// @param set the draft it was taken into
public record Proposal(
        UUID id,
        UUID caseId,
        String caseNumber,
        String classCode,
        String region,
        UnitId unit,
        String reason,
        String proposedBy,
        Instant proposedAt,
        State state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<Integer> set) {

    public enum State {
        WAITING,
        ACCEPTED,
        DROPPED
    }
}
