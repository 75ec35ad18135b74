package city.chengshu.peers.web;

import city.chengshu.cases.CaseId;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.GeoWords;
import city.chengshu.peers.Delivery;
import city.chengshu.peers.ForwardCase;
import city.chengshu.peers.SettleDelivery;
import city.chengshu.peers.Trouble;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases on their way to other cities.
@RestController
class DeliveryController {

    record ForwardBody(@NotNull UUID peer, @Size(max = 3_900) @Nullable String words) {}

    record SettleBody(@NotBlank @Size(max = 100) String remoteId) {}

    record ChoiceBody(UUID peer, String name, String serviceCode) {}

    record ForwardedBody(List<DeliveryBody> deliveries, List<ChoiceBody> choices) {}

    record DeliveryPage(List<DeliveryBody> items, @Nullable String next) {}

    record DeliveryBody(
            UUID id,
            UUID peer,
            String peerName,
            UUID caseId,
            String caseNumber,
            String serviceCode,
            String words,
            String askedName,
            Instant askedAt,
            Delivery.State state,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String remoteId,
            @Nullable String remoteStatus,
            @Nullable String remoteStatusName,
            @Nullable Instant remoteAt,
            @Nullable Trouble trouble,
            String detail) {
        static DeliveryBody of(Delivery one) {
            return new DeliveryBody(
                    one.id(),
                    one.peer(),
                    one.peerName(),
                    one.caseId(),
                    one.caseNumber(),
                    one.serviceCode(),
                    one.words(),
                    one.askedName(),
                    one.askedAt(),
                    one.state(),
                    one.attempts(),
                    one.nextAttempt().orElse(null),
                    one.remoteId().orElse(null),
                    one.remoteStatus().orElse(null),
                    one.remoteStatus().map(GeoWords::chinese).orElse(null),
                    one.remoteAt().orElse(null),
                    one.trouble().orElse(null),
                    one.detail());
        }
    }

    private final ForwardCase forwardCase;
    private final SettleDelivery settleDelivery;
    private final Idempotency idempotency;

    DeliveryController(
            ForwardCase forwardCase, SettleDelivery settleDelivery, Idempotency idempotency) {
        this.forwardCase = forwardCase;
        this.settleDelivery = settleDelivery;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/cases/{id}/deliveries")
    @Permit(value = "peer.read", audit = "peer.of_case", recorded = false)
    ForwardedBody ofCase(@PathVariable UUID id, Actor actor) {
        return new ForwardedBody(
                settleDelivery.ofCase(new CaseId(id), actor).stream()
                        .map(DeliveryBody::of)
                        .toList(),
                forwardCase.choices(new CaseId(id), actor).stream()
                        .map(one -> new ChoiceBody(one.peer(), one.name(), one.serviceCode()))
                        .toList());
    }

    @PostMapping("/api/cases/{id}/deliveries")
    @Permit(value = "peer.send", audit = "peer.forward")
    DeliveryBody forward(
            @PathVariable UUID id,
            @Valid @RequestBody ForwardBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                actor,
                key,
                "peer.forward/" + id,
                body,
                () ->
                        forwardCase.forward(
                                new CaseId(id),
                                body.peer(),
                                Optional.ofNullable(body.words()).orElse(""),
                                actor));
    }

    @GetMapping("/api/peers/deliveries")
    @Permit(value = "peer.read", audit = "peer.deliveries", recorded = false)
    DeliveryPage list(
            @RequestParam Optional<Delivery.State> state,
            @RequestParam Optional<UUID> before,
            Actor actor) {
        var page = settleDelivery.list(state, before, actor);
        return new DeliveryPage(
                page.items().stream().map(DeliveryBody::of).toList(), page.next().orElse(null));
    }

    @PostMapping("/api/peers/deliveries/{id}/retry")
    @Permit(value = "peer.send", audit = "peer.retry")
    DeliveryBody retry(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, Actor actor) {
        return once(actor, key, "peer.retry/" + id, "", () -> settleDelivery.retry(id, actor));
    }

    @PostMapping("/api/peers/deliveries/{id}/cancel")
    @Permit(value = "peer.send", audit = "peer.cancel")
    DeliveryBody cancel(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, Actor actor) {
        return once(actor, key, "peer.cancel/" + id, "", () -> settleDelivery.cancel(id, actor));
    }

    @PostMapping("/api/peers/deliveries/{id}/settle")
    @Permit(value = "peer.send", audit = "peer.settle")
    DeliveryBody settle(
            @PathVariable UUID id,
            @Valid @RequestBody SettleBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return once(
                actor,
                key,
                "peer.settle/" + id,
                body,
                () -> settleDelivery.settle(id, body.remoteId(), actor));
    }

    private DeliveryBody once(
            Actor actor, String key, String operation, Object body, Supplier<Delivery> work) {
        return idempotency.once(
                actor, key, operation, body, DeliveryBody.class, () -> DeliveryBody.of(work.get()));
    }
}
