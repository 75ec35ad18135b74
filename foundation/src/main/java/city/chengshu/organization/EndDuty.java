package city.chengshu.organization;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a duty now (终止权责). The row stays: what was decided by it can still be explained.
@Service
public class EndDuty {

    private final Organization organization;
    private final Clock clock;

    EndDuty(Organization organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    @Transactional
    public Duty end(UUID id, Actor by) {
        if (id.equals(Organization.DESK_DUTY)) {
            throw new Refusal(
                    OrganizationError.DESK_STAYS,
                    "Cannot end duty %s: it is the last rule, without it nobody would be responsible"
                            .formatted(id));
        }
        organization.edit();
        var now = clock.instant();
        var ended = find(id).endedAt(now);
        AddDuty.refuseOutside(ended.region(), by);
        organization.end(ended, by.id(), now);
        return ended;
    }

    private Duty find(UUID id) {
        return organization.load().duties().stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                OrganizationError.UNKNOWN_DUTY,
                                "Cannot end duty %s: no such duty".formatted(id)));
    }
}
