package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An editor takes a proposed rule into the draft, or drops it (处理建议规则).
@Service
public class DecideProposal {

    private final Proposals proposals;
    private final EditDraft editDraft;
    private final Clock clock;

    DecideProposal(Proposals proposals, EditDraft editDraft, Clock clock) {
        this.proposals = proposals;
        this.editDraft = editDraft;
        this.clock = clock;
    }

    public List<Proposal> listAll() {
        return proposals.listAll();
    }

    /// Takes it in as the first rule: an arbiter's word stands before the general ones.
    @Transactional
    public RuleSet accept(UUID id, int revision, Actor by) {
        var proposal = get(id);
        var set =
                editDraft.add(revision, 1, rule(proposal), RuleSetEvent.Kind.PROPOSAL_ACCEPTED, by);
        decide(proposal, Proposal.State.ACCEPTED, Optional.of(set.number()), by);
        return set;
    }

    @Transactional
    public void drop(UUID id, Actor by) {
        var proposal = get(id);
        RuleScope.refuseOutside(new Area.Region(proposal.region()), by);
        decide(proposal, Proposal.State.DROPPED, Optional.empty(), by);
    }

    private static Rule rule(Proposal proposal) {
        return new Rule(
                proposal.id(),
                "裁定 " + proposal.caseNumber(),
                new Matter.OneClass(proposal.classCode()),
                new Area.Region(proposal.region()),
                Optional.empty(),
                Optional.empty(),
                new Target.OneUnit(proposal.unit()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(proposal.caseNumber()));
    }

    private void decide(Proposal proposal, Proposal.State state, Optional<Integer> set, Actor by) {
        if (!proposals.decide(proposal.id(), state, set, by, clock.instant())) {
            throw new Refusal(
                    RoutingError.PROPOSAL_DECIDED,
                    "Cannot decide proposal %s: somebody did before".formatted(proposal.id()));
        }
    }

    private Proposal get(UUID id) {
        return proposals
                .find(id)
                .orElseThrow(() ->
                        new Refusal(
                                RoutingError.UNKNOWN_PROPOSAL,
                                "Cannot find proposal %s: not there".formatted(id)));
    }
}
