package city.chengshu.peers;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.NoteOnCase;
import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits to the peers (转办投递), outside any transaction. Whatever may have arrived is
/// looked up at the peer before it is sent again, so that one case is one request there.
@Service
class DeliverCases {

    static final int BATCH = 20;
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(DeliverCases.class);

    private final Deliveries deliveries;
    private final Peers peers;
    private final GeoClient client;
    private final NoteOnCase noteOnCase;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverCases(
            Deliveries deliveries,
            Peers peers,
            GeoClient client,
            NoteOnCase noteOnCase,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.peers = peers;
        this.client = client;
        this.noteOnCase = noteOnCase;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many were tried
    int run() {
        var batch = deliveries.claim(clock.instant(), LEASE, BATCH);
        batch.forEach(this::deliver);
        return batch.size();
    }

    private void deliver(Delivery one) {
        var peer = peers.get(one.peer());
        try {
            switch (one.state()) {
                case UNSURE -> lookUp(peer, one);
                case TOKEN -> ask(peer, one, one.token().orElseThrow());
                default -> send(peer, one);
            }
        } catch (NotAnswered why) {
            failed(one, why, one.state());
        }
    }

    private void lookUp(Peer peer, Delivery one) throws NotAnswered {
        var now = clock.instant();
        var from = one.firstSent().orElse(now).minus(Twin.EARLY);
        var there = client.requests(peer, one.serviceCode(), from, now.plus(Twin.EARLY));
        switch (Twin.of(one, there, deliveries.taken(peer.id()), now)) {
            case Twin.One(var remoteId) -> arrived(one, remoteId);
            case Twin.None() -> send(peer, one);
            case Twin.Several() ->
                    deliveries.failed(
                            one.id(),
                            Delivery.State.ASK_PERSON,
                            Trouble.AMBIGUOUS,
                            "several requests there look like ours",
                            Optional.empty());
        }
    }

    private void send(Peer peer, Delivery one) {
        try {
            var receipt = client.submit(peer, one);
            if (receipt.id().isPresent()) {
                arrived(one, receipt.id().get());
            } else {
                deliveries.token(
                        one.id(), receipt.token().orElseThrow(), next(one).orElse(clock.instant()));
            }
        } catch (NotAnswered why) {
            failed(
                    one,
                    why,
                    why.arrival() == NotAnswered.Arrival.NO
                            ? Delivery.State.PENDING
                            : Delivery.State.UNSURE);
        }
    }

    private void ask(Peer peer, Delivery one, String token) throws NotAnswered {
        var receipt = client.token(peer, token);
        if (receipt.id().isPresent()) {
            arrived(one, receipt.id().get());
        } else {
            throw PeerHttp.no(Trouble.BUSY, "the token has no id yet");
        }
    }

    /// Exactly one id is kept, and said once.
    private void arrived(Delivery one, String remoteId) {
        transaction.executeWithoutResult(_ -> {
            if (deliveries.sent(one.id(), remoteId)) {
                noteOnCase.note(
                        new CaseId(one.caseId()),
                        new NoteOnCase.Note(
                                one.peerName(),
                                "已转%s办理，对方编号 %s".formatted(one.peerName(), remoteId),
                                "",
                                true),
                        Actor.HOUSE);
            }
        });
    }

    private void failed(Delivery one, NotAnswered why, Delivery.State state) {
        // A token that is not there any more does not say that the request is not there.
        var next =
                why.mayPass() || one.state() == Delivery.State.TOKEN
                        ? next(one)
                        : Optional.<Instant>empty();
        if (next.isEmpty()) {
            LOG.warn("Delivery {} was given up: {} {}", one.id(), why.trouble(), why.detail());
        }
        deliveries.failed(
                one.id(), next.isEmpty() ? ended(state) : state, why.trouble(), why.detail(), next);
    }

    /// What may have arrived is for a person to look up; what certainly did not is given up.
    private static Delivery.State ended(Delivery.State state) {
        return state == Delivery.State.PENDING
                ? Delivery.State.GIVEN_UP
                : Delivery.State.ASK_PERSON;
    }

    private Optional<Instant> next(Delivery one) {
        return Retry.next(one.attempts(), clock.instant());
    }
}
