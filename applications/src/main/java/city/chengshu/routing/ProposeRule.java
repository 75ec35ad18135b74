package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.organization.UnitId;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what an arbiter decided about a case as a proposed rule (裁定转规则), in the transaction of the
/// decision. It waits until an editor takes it into a draft or drops it.
@Service
public class ProposeRule {

    /// What was decided about which case.
    public record Ruling(
            UUID caseId,
            String caseNumber,
            String classCode,
            RegionCode region,
            UnitId unit,
            String reason,
            Instant at) {}

    private final Proposals proposals;

    ProposeRule(Proposals proposals) {
        this.proposals = proposals;
    }

    @Transactional
    public void propose(Ruling ruling, Actor by) {
        proposals.insert(
                new Proposal(
                        Ids.next(ruling.at()),
                        ruling.caseId(),
                        ruling.caseNumber(),
                        ruling.classCode(),
                        ruling.region().prefix(),
                        ruling.unit(),
                        ruling.reason(),
                        by.name(),
                        ruling.at(),
                        Proposal.State.WAITING,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
