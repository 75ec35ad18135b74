package city.chengshu.reporting;

import city.chengshu.kernel.Actor;
import city.chengshu.region.Divisions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What a citizen hears of (我的订阅), each with a name to read.
@Service
public class ReadSubscriptions {

    /// @param title a street's path or a class's name
    /// @param report what everybody may see of it, for a subscription to a report
    public record Named(
            Subscription subscription, String title, Optional<PublicReports.Item> report) {}

    public record Mine(SubscriptionRule rule, List<Named> subscriptions) {}

    private final Subscriptions subscriptions;
    private final PublicReports publicReports;
    private final ReportClasses classes;
    private final Divisions divisions;
    private final Clock clock;

    ReadSubscriptions(
            Subscriptions subscriptions,
            PublicReports publicReports,
            ReportClasses classes,
            Divisions divisions,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.publicReports = publicReports;
        this.classes = classes;
        this.divisions = divisions;
        this.clock = clock;
    }

    public Mine read(Actor citizen) {
        var mine = subscriptions.listOf(citizen.id());
        var reports = reports(mine);
        return new Mine(rule(), mine.stream().map(one -> named(one, reports)).toList());
    }

    /// What holds now.
    public SubscriptionRule rule() {
        return subscriptions.rule(clock.instant());
    }

    private Map<UUID, PublicReports.Item> reports(List<Subscription> mine) {
        var ids =
                mine.stream()
                        .filter(one -> one.kind() == Subscription.Kind.REPORT)
                        .map(one -> UUID.fromString(one.target()))
                        .toList();
        return publicReports.get(ids).stream()
                .collect(Collectors.toMap(PublicReports.Item::id, Function.identity()));
    }

    private Named named(Subscription one, Map<UUID, PublicReports.Item> reports) {
        return switch (one.subject()) {
            case Subscription.Subject.OfReport(var report) -> {
                var item = Optional.ofNullable(reports.get(report.value()));
                yield new Named(one, item.map(PublicReports.Item::regionName).orElse(""), item);
            }
            default -> new Named(one, title(one.subject()), Optional.empty());
        };
    }

    /// How a street or a class is called.
    String title(Subscription.Subject subject) {
        return switch (subject) {
            case Subscription.Subject.OfReport _ -> "";
            case Subscription.Subject.OfStreet(var street) -> divisions.getPath(street);
            case Subscription.Subject.OfClass(var code) ->
                    classes.find(code).map(ReportClasses.ReportClass::name).orElse(code);
        };
    }
}
