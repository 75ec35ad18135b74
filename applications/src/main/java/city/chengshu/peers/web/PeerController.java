package city.chengshu.peers.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.GeoService;
import city.chengshu.peers.EditPeers;
import city.chengshu.peers.Peer;
import city.chengshu.peers.Trouble;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Other cities' systems and what is mapped to them. A key goes in and never comes out.
@RestController
class PeerController {

    record PeerDraftBody(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 300) String baseUrl,
            @Size(max = 100) @Nullable String jurisdictionId,
            @NotNull Peer.Format format,
            @Size(max = 300) @Nullable String apiKey,
            boolean active) {
        EditPeers.Draft draft() {
            return new EditPeers.Draft(
                    name,
                    baseUrl,
                    Optional.ofNullable(jurisdictionId).orElse(""),
                    format,
                    Optional.ofNullable(apiKey).map(String::strip).filter(key -> !key.isEmpty()),
                    active);
        }
    }

    record PeerBody(
            UUID id,
            String name,
            String baseUrl,
            String jurisdictionId,
            Peer.Format format,
            boolean hasKey,
            boolean active,
            @Nullable Trouble trouble,
            String detail,
            @Nullable Instant lastOk,
            @Nullable Instant pulledTo) {
        static PeerBody of(Peer one) {
            return new PeerBody(
                    one.id(),
                    one.name(),
                    one.base().toString(),
                    one.jurisdictionId(),
                    one.format(),
                    one.hasKey(),
                    one.active(),
                    one.health().trouble().orElse(null),
                    one.health().detail(),
                    one.health().lastOk().orElse(null),
                    one.health().pulledTo().orElse(null));
        }
    }

    record PeerServiceBody(String code, String name, String group) {
        static PeerServiceBody of(GeoService one) {
            return new PeerServiceBody(one.code(), one.name(), one.group().orElse(""));
        }
    }

    record MappingBody(
            @NotBlank @Size(max = 20) String classCode,
            @NotBlank @Size(max = 100) String serviceCode,
            boolean automatic,
            @Size(max = 12) @Nullable String region) {
        static MappingBody of(Peer.Mapping one) {
            return new MappingBody(
                    one.classCode(), one.serviceCode(), one.automatic(), one.region());
        }

        Peer.Mapping mapping() {
            return new Peer.Mapping(
                    classCode,
                    serviceCode.strip(),
                    automatic,
                    Optional.ofNullable(region).orElse(""));
        }
    }

    record MappingsBody(@NotNull @Size(max = 200) List<@Valid @NotNull MappingBody> mappings) {}

    private final EditPeers editPeers;

    PeerController(EditPeers editPeers) {
        this.editPeers = editPeers;
    }

    @GetMapping("/api/peers")
    @Permit(value = "peer.read", audit = "peer.list", recorded = false)
    List<PeerBody> list() {
        return editPeers.list().stream().map(PeerBody::of).toList();
    }

    @PostMapping("/api/peers")
    @Permit(value = "peer.edit", audit = "peer.add")
    @ResponseStatus(HttpStatus.CREATED)
    PeerBody add(@Valid @RequestBody PeerDraftBody body) {
        return PeerBody.of(editPeers.add(body.draft()));
    }

    @PutMapping("/api/peers/{id}")
    @Permit(value = "peer.edit", audit = "peer.change")
    PeerBody change(@PathVariable UUID id, @Valid @RequestBody PeerDraftBody body) {
        return PeerBody.of(editPeers.change(id, body.draft()));
    }

    @GetMapping("/api/peers/{id}/services")
    @Permit(value = "peer.edit", audit = "peer.services", recorded = false)
    List<PeerServiceBody> services(@PathVariable UUID id) {
        return editPeers.services(id).stream().map(PeerServiceBody::of).toList();
    }

    @GetMapping("/api/peers/{id}/mappings")
    @Permit(value = "peer.read", audit = "peer.mappings", recorded = false)
    MappingsBody mappings(@PathVariable UUID id) {
        return new MappingsBody(editPeers.mappings(id).stream().map(MappingBody::of).toList());
    }

    @PutMapping("/api/peers/{id}/mappings")
    @Permit(value = "peer.edit", audit = "peer.map")
    MappingsBody map(@PathVariable UUID id, @Valid @RequestBody MappingsBody body) {
        var wanted = body.mappings().stream().map(MappingBody::mapping).toList();
        return new MappingsBody(editPeers.map(id, wanted).stream().map(MappingBody::of).toList());
    }
}
