package city.chengshu.routing.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.Unit;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import city.chengshu.routing.DecideProposal;
import city.chengshu.routing.Proposal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rules that arbiters' decisions proposed.
@RestController
class ProposalController {

    record ProposalBody(
            UUID id,
            UUID caseId,
            String caseNumber,
            String classCode,
            String region,
            String regionName,
            @Nullable String unitName,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Proposal.State state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Integer set) {}

    record ProposalAcceptBody(@NotNull @Min(0) Integer revision) {}

    private final DecideProposal decideProposal;
    private final SetBodies bodies;
    private final Units units;
    private final Divisions divisions;
    private final Idempotency idempotency;

    ProposalController(
            DecideProposal decideProposal,
            SetBodies bodies,
            Units units,
            Divisions divisions,
            Idempotency idempotency) {
        this.decideProposal = decideProposal;
        this.bodies = bodies;
        this.units = units;
        this.divisions = divisions;
        this.idempotency = idempotency;
    }

    /// Those that wait first.
    @GetMapping("/api/routing/proposals")
    @Permit(value = "routing.read", audit = "routing.proposals", recorded = false)
    List<ProposalBody> list() {
        return decideProposal.listAll().stream().map(this::body).toList();
    }

    /// Takes it into the draft, as its first rule.
    @PostMapping("/api/routing/proposals/{id}/accept")
    @Permit(value = "routing.edit", audit = "routing.proposal-accepted")
    SetBodies.RuleSetBody accept(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @Valid @RequestBody ProposalAcceptBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "routing.accept/" + id,
                body,
                SetBodies.RuleSetBody.class,
                () -> bodies.body(decideProposal.accept(id, body.revision(), actor)));
    }

    @PostMapping("/api/routing/proposals/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "routing.edit", audit = "routing.proposal-dropped")
    void drop(@RequestHeader("Idempotency-Key") String key, @PathVariable UUID id, Actor actor) {
        idempotency.once(
                actor,
                key,
                "routing.drop/" + id,
                "",
                Boolean.class,
                () -> {
                    decideProposal.drop(id, actor);
                    return true;
                });
    }

    private ProposalBody body(Proposal one) {
        return new ProposalBody(
                one.id(),
                one.caseId(),
                one.caseNumber(),
                one.classCode(),
                one.region(),
                divisions.getPath(RegionCode.of(one.region())),
                units.find(one.unit()).map(Unit::name).orElse(null),
                one.reason(),
                one.proposedBy(),
                one.proposedAt(),
                one.state(),
                one.decidedBy().orElse(null),
                one.decidedAt().orElse(null),
                one.set().orElse(null));
    }
}
