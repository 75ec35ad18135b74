package city.chengshu.peers;

import city.chengshu.cases.Case;
import city.chengshu.cases.CaseClasses;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.ReadDossier;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A case goes to another city's system (转外部 Open311): by hand, or by the rule of its class. One
/// row in the outbox, sent later; the case stays ours.
@Service
public class ForwardCase {

    /// A peer this case may go to.
    public record Choice(UUID peer, String name, String serviceCode) {}

    private static final int LONGEST = 3_900;

    private final Peers peers;
    private final Deliveries deliveries;
    private final ReadDossier readDossier;
    private final CaseClasses classes;
    private final Clock clock;

    ForwardCase(
            Peers peers,
            Deliveries deliveries,
            ReadDossier readDossier,
            CaseClasses classes,
            Clock clock) {
        this.peers = peers;
        this.deliveries = deliveries;
        this.readDossier = readDossier;
        this.classes = classes;
        this.clock = clock;
    }

    /// Where this case may go, by its class.
    public List<Choice> choices(CaseId id, Actor actor) {
        var found = readDossier.get(id, actor);
        return peers.inForce().stream()
                .flatMap(one ->
                        one.of(found.classCode()).stream()
                                .map(mapping ->
                                        new Choice(
                                                one.peer().id(),
                                                one.peer().name(),
                                                mapping.serviceCode())))
                .toList();
    }

    /// @param words what the other city is told; if empty, class and place: the reporter's words
    ///   stay
    @Transactional
    public Delivery forward(CaseId id, UUID peer, String words, Actor actor) {
        var found = readDossier.get(id, actor);
        var chosen =
                peers.inForce().stream()
                        .filter(one -> one.peer().id().equals(peer))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        PeersError.UNKNOWN,
                                        "Cannot forward to %s: not an active peer"
                                                .formatted(peer)));
        if (found.state().isEnd()) {
            throw new Refusal(
                    PeersError.CASE_ENDED,
                    "Cannot forward case %s: it ended".formatted(found.number()));
        }
        var mapping =
                chosen.of(found.classCode())
                        .orElseThrow(() ->
                                new Refusal(
                                        PeersError.NO_MAPPING,
                                        "Cannot forward case %s: no service for %s"
                                                .formatted(found.number(), found.classCode())));
        return insert(found, chosen.peer(), mapping, words, actor)
                .orElseThrow(() ->
                        new Refusal(
                                PeersError.ALREADY,
                                "Cannot forward case %s: it went there".formatted(found.number())));
    }

    /// By rule, in the transaction in which the case was opened.
    ///
    /// @param opened asked only if some rule forwards by itself
    void forwardByRule(Supplier<CaseId> opened) {
        var waiting = peers.inForce().stream().filter(ForwardCase::isAutomatic).toList();
        if (waiting.isEmpty()) {
            return;
        }
        var found = readDossier.get(opened.get(), Actor.HOUSE);
        for (var one : waiting) {
            one.of(found.classCode())
                    .filter(rule ->
                            rule.automatic()
                                    && found.region().startsWith(rule.region())
                                    && found.place().isPresent())
                    .ifPresent(rule -> insert(found, one.peer(), rule, "", Actor.HOUSE));
        }
    }

    private static boolean isAutomatic(Peer.Mapped one) {
        return one.mappings().stream().anyMatch(Peer.Mapping::automatic);
    }

    private Optional<Delivery> insert(
            Case found, Peer peer, Peer.Mapping mapping, String words, Actor actor) {
        var place =
                found.place()
                        .orElseThrow(() ->
                                new Refusal(
                                        PeersError.NO_PLACE,
                                        "Cannot forward case %s: no place"
                                                .formatted(found.number())));
        var now = clock.instant();
        var delivery =
                new Delivery(
                        Ids.next(now),
                        peer.id(),
                        peer.name(),
                        found.id().value(),
                        found.number(),
                        mapping.serviceCode(),
                        place.longitude(),
                        place.latitude(),
                        found.regionName(),
                        told(found, words.strip()),
                        actor.name(),
                        now,
                        Delivery.State.PENDING,
                        0,
                        Optional.of(now),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "");
        return deliveries.insert(delivery, found.region(), actor.id())
                ? Optional.of(delivery)
                : Optional.empty();
    }

    private String told(Case found, String words) {
        var text =
                words.isEmpty()
                        ? "%s，%s"
                                .formatted(
                                        classes.getClass(found.classCode()).name(),
                                        found.regionName())
                        : words;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
