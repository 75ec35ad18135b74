package city.chengshu.reporting;

import city.chengshu.kernel.HouseClock;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells subscribers (通知订阅人): each step of a report at once; of a street or class one notice a day,
/// because a busy street would bury everything else a citizen is told.
@Service
class TellSubscribers {

    static final int BATCH = 500;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Subscriptions subscriptions;
    private final ReadSubscriptions readSubscriptions;
    private final ReportClasses classes;
    private final Notify notify;
    private final Clock clock;

    TellSubscribers(
            Subscriptions subscriptions,
            ReadSubscriptions readSubscriptions,
            ReportClasses classes,
            Notify notify,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.readSubscriptions = readSubscriptions;
        this.classes = classes;
        this.notify = notify;
        this.clock = clock;
    }

    void ofStep(Report report, RecordProgress.Progress progress, List<UUID> subscribers) {
        var values =
                Map.of(
                        "number", report.number(),
                        "className", className(report),
                        "regionName", report.regionName(),
                        "stageName", progress.stage().chinese(),
                        "stageNameEn", progress.stage().english(),
                        "remark", progress.remark());
        var link = "/citizen/#/pages/problem/problem?id=" + report.id().value();
        for (var subscriber : subscribers) {
            notify.send(
                    new Notice(
                            "subscription-progress",
                            new Recipient.Person(subscriber),
                            values,
                            link));
        }
    }

    private String className(Report report) {
        return report.classCode()
                .flatMap(classes::find)
                .map(ReportClasses.ReportClass::name)
                .orElse("其他问题");
    }

    /// Tells one batch of those whose day is over, and says how many it took.
    @Transactional
    int ofTheDay() {
        var until = subscriptions.rule(clock.instant()).lastDigest(clock.instant());
        var days = subscriptions.takeDue(until, BATCH);
        days.stream()
                .filter(day -> day.submitted() + day.closed() > 0)
                .forEach(day -> tell(day, until));
        return days.size();
    }

    private void tell(Subscriptions.Day day, Instant until) {
        var values =
                Map.of(
                        "title", readSubscriptions.title(day.subject()),
                        "submitted", Integer.toString(day.submitted()),
                        "closed", Integer.toString(day.closed()),
                        "until", WHEN.format(until.atZone(HouseClock.CITY)));
        notify.send(
                new Notice(
                        "subscription-digest",
                        new Recipient.Person(day.citizen()),
                        values,
                        "/citizen/#/pages/feed/feed?"
                                + (day.subject() instanceof Subscription.Subject.OfStreet
                                        ? "region="
                                        : "classCode=")
                                + Subscription.target(day.subject())));
    }
}
