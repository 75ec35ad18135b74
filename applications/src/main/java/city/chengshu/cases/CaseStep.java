package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One thing that happened to a case (案件事件). Kept for ever; a correction is another step.
///
/// @param role what the actor acted as
/// @param stageDue until when the stage it left should have been left
/// @param due the total deadline it was taken under
/// @param payload what belongs to this action alone, such as the rule that dispatched
public record CaseStep(
        CaseAction action,
        Optional<CaseState> from,
        CaseState to,
        UUID actor,
        String actorName,
        String role,
        Optional<UnitId> unit,
        Optional<String> unitName,
        Instant at,
        String classCode,
        Optional<Instant> stageDue,
        Optional<Instant> due,
        String reason,
        String remark,
        List<UUID> photos,
        Map<String, String> payload) {

    public CaseStep {
        photos = List.copyOf(photos);
        payload = Map.copyOf(payload);
    }

    CaseStep withRemark(String words) {
        return new CaseStep(
                action, from, to, actor, actorName, role, unit, unitName, at, classCode, stageDue,
                due, reason, words, photos, payload);
    }

    static String role(Actor actor, CaseAction action) {
        return actor.roles().stream().sorted().findFirst().orElse(actor.kind().name());
    }
}
