package city.chengshu.peers;

import city.chengshu.cases.CaseClass;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.open311.GeoService;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who registers other cities' systems (登记外部系统), and what is mapped to what.
@Service
public class EditPeers {

    /// @param apiKey none keeps the one that is there
    public record Draft(
            String name,
            String baseUrl,
            String jurisdictionId,
            Peer.Format format,
            Optional<String> apiKey,
            boolean active) {}

    private final Peers peers;
    private final PeerTargets targets;
    private final GeoClient client;
    private final CaseClasses classes;
    private final Clock clock;

    EditPeers(
            Peers peers, PeerTargets targets, GeoClient client, CaseClasses classes, Clock clock) {
        this.peers = peers;
        this.targets = targets;
        this.client = client;
        this.classes = classes;
        this.clock = clock;
    }

    public List<Peer> list() {
        return peers.list();
    }

    public List<Peer.Mapping> mappings(UUID peer) {
        return peers.mappings(peers.get(peer).id());
    }

    @Transactional
    public Peer add(Draft draft) {
        var now = clock.instant();
        var peer = peer(Ids.next(now), draft);
        try {
            peers.insert(peer, now);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    PeersError.NAME_TAKEN,
                    "Cannot add peer %s: name taken".formatted(draft.name()));
        }
        draft.apiKey().ifPresent(key -> peers.setKey(peer.id(), key));
        return peers.get(peer.id());
    }

    @Transactional
    public Peer change(UUID id, Draft draft) {
        var before = peers.get(id);
        var after = peer(id, draft);
        // A key goes to the host it was given for.
        if (before.hasKey()
                && draft.apiKey().isEmpty()
                && !before.base().getAuthority().equals(after.base().getAuthority())) {
            throw new Refusal(
                    PeersError.WRONG_ADDRESS, "Cannot change the host of a peer without its key");
        }
        try {
            peers.update(after);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    PeersError.NAME_TAKEN,
                    "Cannot rename peer to %s: name taken".formatted(draft.name()));
        }
        draft.apiKey().ifPresent(key -> peers.setKey(id, key));
        return peers.get(id);
    }

    /// What the peer offers, asked just now.
    public List<GeoService> services(UUID id) {
        var peer = peers.get(id);
        try {
            return client.services(peer);
        } catch (NotAnswered why) {
            throw new Refusal(
                    PeersError.UNREACHABLE,
                    "Cannot read the services of %s: %s %s"
                            .formatted(peer.name(), why.trouble(), why.detail()));
        }
    }

    /// What is not among `wanted` ends now, what is new starts now.
    @Transactional
    public List<Peer.Mapping> map(UUID id, List<Peer.Mapping> wanted) {
        var peer = peers.get(id);
        refuseWrong(wanted);
        var now = clock.instant();
        var before = peers.mappings(peer.id());
        before.stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> peers.endMapping(peer.id(), one.classCode(), now));
        wanted.stream()
                .filter(one -> !before.contains(one))
                .forEach(one -> peers.addMapping(Ids.next(now), peer.id(), one, now));
        return peers.mappings(peer.id());
    }

    private void refuseWrong(List<Peer.Mapping> wanted) {
        Set<String> known =
                classes.listAll().stream().map(CaseClass::code).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        for (var one : wanted) {
            if (!known.contains(one.classCode())
                    || !seen.add(one.classCode())
                    || one.serviceCode().isBlank()
                    || !one.region().matches("[0-9]{0,12}")) {
                throw new Refusal(
                        PeersError.WRONG_MAPPING,
                        "Cannot map class %s: unknown, twice, or without service"
                                .formatted(one.classCode()));
            }
        }
    }

    private Peer peer(UUID id, Draft draft) {
        return new Peer(
                id,
                draft.name().strip(),
                address(draft.baseUrl().strip()),
                draft.jurisdictionId().strip(),
                draft.format(),
                draft.apiKey().isPresent(),
                draft.active(),
                new Peer.Health(Optional.empty(), "", Optional.empty(), Optional.empty(), 0));
    }

    private URI address(String text) {
        var clean = text.replaceFirst("/+$", "");
        URI url;
        try {
            url = URI.create(clean);
        } catch (IllegalArgumentException unreadable) {
            throw wrong(clean);
        }
        var isHttp = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!isHttp
                || url.getHost() == null
                || url.getUserInfo() != null
                || url.getQuery() != null
                || url.getFragment() != null) {
            throw wrong(clean);
        }
        try {
            targets.refuseForbidden(url);
        } catch (NotAnswered why) {
            if (why.trouble() == Trouble.FORBIDDEN_ADDRESS) {
                throw new Refusal(
                        PeersError.FORBIDDEN_ADDRESS,
                        "Cannot use %s: %s".formatted(clean, why.detail()));
            }
        }
        return url;
    }

    private static Refusal wrong(String text) {
        return new Refusal(
                PeersError.WRONG_ADDRESS, "Cannot use %s: not an address".formatted(text));
    }
}
