package city.chengshu.peers;

import city.chengshu.cases.CaseId;
import city.chengshu.cases.NoteOnCase;
import city.chengshu.cases.ReadDossier;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person looks after deliveries (转办处理): reads them, tries one again, calls one off, says which
/// request there is ours.
@Service
public class SettleDelivery {

    private static final int PAGE = 50;

    private final Deliveries deliveries;
    private final ReadDossier readDossier;
    private final NoteOnCase noteOnCase;
    private final Clock clock;

    SettleDelivery(
            Deliveries deliveries, ReadDossier readDossier, NoteOnCase noteOnCase, Clock clock) {
        this.deliveries = deliveries;
        this.readDossier = readDossier;
        this.noteOnCase = noteOnCase;
        this.clock = clock;
    }

    public Page<Delivery> list(Optional<Delivery.State> state, Optional<UUID> before, Actor actor) {
        return Page.cut(
                deliveries.list(state, before, PAGE + 1, actor.scope()),
                PAGE,
                one -> one.id().toString());
    }

    public List<Delivery> ofCase(CaseId id, Actor actor) {
        return deliveries.ofCase(readDossier.get(id, actor).id().value());
    }

    /// What may have arrived is looked up first, as ever.
    @Transactional
    public Delivery retry(UUID id, Actor actor) {
        var one = deliveries.get(id, actor.scope());
        var to =
                one.firstSent().isPresent() && one.state() == Delivery.State.ASK_PERSON
                        ? Delivery.State.UNSURE
                        : Delivery.State.PENDING;
        move(
                one,
                to,
                Optional.of(clock.instant()),
                Delivery.State.GIVEN_UP,
                Delivery.State.CANCELLED,
                Delivery.State.ASK_PERSON);
        return deliveries.get(id, actor.scope());
    }

    /// Only what certainly is not there.
    @Transactional
    public Delivery cancel(UUID id, Actor actor) {
        var one = deliveries.get(id, actor.scope());
        move(
                one,
                Delivery.State.CANCELLED,
                Optional.empty(),
                Delivery.State.PENDING,
                Delivery.State.GIVEN_UP,
                Delivery.State.ASK_PERSON);
        return deliveries.get(id, actor.scope());
    }

    @Transactional
    public Delivery settle(UUID id, String remoteId, Actor actor) {
        var one = deliveries.get(id, actor.scope());
        if (one.state() != Delivery.State.ASK_PERSON) {
            throw notNow(one);
        }
        try {
            deliveries.sent(id, remoteId.strip());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    PeersError.ALREADY,
                    "Cannot settle %s: %s is another's".formatted(id, remoteId));
        }
        noteOnCase.note(
                new CaseId(one.caseId()),
                new NoteOnCase.Note(
                        one.peerName(),
                        "已转%s办理，对方编号 %s（人工核对）".formatted(one.peerName(), remoteId.strip()),
                        "",
                        true),
                actor);
        return deliveries.get(id, actor.scope());
    }

    private void move(
            Delivery one,
            Delivery.State to,
            Optional<java.time.Instant> next,
            Delivery.State... from) {
        if (!deliveries.move(one.id(), List.of(from), to, next)) {
            throw notNow(one);
        }
    }

    private static Refusal notNow(Delivery one) {
        return new Refusal(
                PeersError.NOT_NOW,
                "Cannot change delivery %s: it is %s".formatted(one.id(), one.state()));
    }
}
