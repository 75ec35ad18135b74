package city.chengshu.peers;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.NoteOnCase;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.open311.GeoRequest;
import city.chengshu.open311.GeoUpdate;
import city.chengshu.open311.GeoWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what peers did with our cases (进展回收): from where it stopped, a little overlapping, each
/// update once. It stands in the case's story and before its reporters; it closes nothing here.
@Service
class PullUpdates {

    static final Duration EVERY = Duration.ofMinutes(2);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(89);
    private static final int FULL = 1_000;
    private static final int PAGES = 20;
    private static final int IDS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(PullUpdates.class);

    private final Peers peers;
    private final Deliveries deliveries;
    private final GeoClient client;
    private final NoteOnCase noteOnCase;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PullUpdates(
            Peers peers,
            Deliveries deliveries,
            GeoClient client,
            NoteOnCase noteOnCase,
            TransactionTemplate transaction,
            Clock clock) {
        this.peers = peers;
        this.deliveries = deliveries;
        this.client = client;
        this.noteOnCase = noteOnCase;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        peers.claimPulls(clock.instant(), LEASE).forEach(this::pull);
    }

    private void pull(Peer peer) {
        var sent = deliveries.sentTo(peer.id());
        var now = clock.instant();
        try {
            var to = sent.isEmpty() ? now : read(peer, sent, start(peer, sent, now), now);
            peers.pulled(peer.id(), to, now.plus(EVERY), now);
        } catch (NotAnswered why) {
            peers.notPulled(peer.id(), why, now.plus(Retry.after(peer.health().failures() + 3)));
        }
    }

    private static Instant start(Peer peer, Map<String, Delivery> sent, Instant now) {
        var oldest =
                sent.values().stream()
                        .map(one -> one.firstSent().orElse(one.askedAt()))
                        .min(Comparator.naturalOrder())
                        .orElse(now);
        var from = peer.health().pulledTo().orElse(oldest).minus(OVERLAP);
        return from.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : from;
    }

    private Instant read(Peer peer, Map<String, Delivery> sent, Instant start, Instant now)
            throws NotAnswered {
        var from = start;
        for (var page = 0; page < PAGES; page++) {
            var found = updates(peer, sent, from, now);
            found.forEach(one -> note(sent.get(one.requestId()), one));
            var last =
                    found.stream().flatMap(one -> one.at().stream()).max(Comparator.naturalOrder());
            if (found.size() < FULL || last.isEmpty() || !last.get().isAfter(from)) {
                return now;
            }
            from = last.get();
        }
        return from;
    }

    /// A server without the updates extension is asked how each request stands.
    private List<GeoUpdate> updates(
            Peer peer, Map<String, Delivery> sent, Instant from, Instant now) throws NotAnswered {
        try {
            return client.updates(peer, from, now);
        } catch (NotAnswered why) {
            if (why.trouble() != Trouble.UNKNOWN_THERE) {
                throw why;
            }
        }
        var ids = sent.keySet().stream().sorted().toList();
        var found = new ArrayList<GeoUpdate>();
        for (var i = 0; i < ids.size(); i += IDS) {
            client.requests(peer, ids.subList(i, Math.min(ids.size(), i + IDS))).stream()
                    .map(PullUpdates::update)
                    .forEach(found::add);
        }
        return found;
    }

    private static GeoUpdate update(GeoRequest one) {
        var status = one.closed() ? "closed" : "open";
        return new GeoUpdate(
                "status-" + status + one.updated().map(at -> "-" + at.getEpochSecond()).orElse(""),
                one.id(),
                status,
                one.updated(),
                one.statusNotes(),
                Optional.empty());
    }

    /// Others' requests pass by; one that cannot be noted now comes again with the next reading.
    private void note(@org.jspecify.annotations.Nullable Delivery delivery, GeoUpdate update) {
        if (delivery == null || update.id().isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                if (deliveries.note(delivery, update, clock.instant())) {
                    noteOnCase.note(
                            new CaseId(delivery.caseId()), words(delivery, update), Actor.HOUSE);
                }
            });
        } catch (Refusal meanwhile) {
            LOG.info(
                    "Update {} of {} waits: {}",
                    update.id(),
                    delivery.id(),
                    meanwhile.getMessage());
        }
    }

    private static NoteOnCase.Note words(Delivery delivery, GeoUpdate update) {
        return new NoteOnCase.Note(
                delivery.peerName(),
                "%s反馈：%s".formatted(delivery.peerName(), GeoWords.chinese(update.status())),
                update.description().orElse(""),
                true);
    }
}
