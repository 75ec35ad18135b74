package city.chengshu.reporting;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A citizen wants to hear of a report, a street or a class (订阅). Asking twice is one subscription.
@Service
public class Subscribe {

    private final Subscriptions subscriptions;
    private final Reports reports;
    private final ReportClasses classes;
    private final Divisions divisions;
    private final Clock clock;

    Subscribe(
            Subscriptions subscriptions,
            Reports reports,
            ReportClasses classes,
            Divisions divisions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.classes = classes;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    public Subscription subscribe(Subscription.Subject subject, Actor citizen) {
        refuseUnknown(subject);
        subscriptions.lock(citizen.id());
        var mine = subscriptions.listOf(citizen.id());
        return mine.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> add(subject, citizen, mine.size()));
    }

    private Subscription add(Subscription.Subject subject, Actor citizen, int open) {
        var now = clock.instant();
        var most = subscriptions.rule(now).most();
        if (open >= most) {
            throw new Refusal(
                    ReportError.TOO_MANY_SUBSCRIPTIONS,
                    "Cannot subscribe: %d subscriptions are open, at most %d"
                            .formatted(open, most));
        }
        var subscription = new Subscription(Ids.next(now), citizen.id(), subject, now);
        subscriptions.insert(subscription);
        return subscription;
    }

    private void refuseUnknown(Subscription.Subject subject) {
        var known =
                switch (subject) {
                    case Subscription.Subject.OfReport(var report) ->
                            reports.find(report).filter(one -> one.place().isPresent()).isPresent();
                    case Subscription.Subject.OfStreet(var street) ->
                            street.level() == RegionCode.Level.STREET
                                    && divisions.find(street).isPresent();
                    case Subscription.Subject.OfClass(var code) -> classes.find(code).isPresent();
                };
        if (!known) {
            throw new Refusal(
                    ReportError.UNKNOWN_SUBJECT,
                    "Cannot subscribe to %s: no such report, street or class"
                            .formatted(Subscription.target(subject)));
        }
    }
}
