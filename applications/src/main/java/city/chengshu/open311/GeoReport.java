package city.chengshu.open311;

import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Place;
import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.SearchReports;
import city.chengshu.reporting.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What everybody may read by GeoReport v2 (请求与更新). A `service_request_id` is the number of a
/// report, its status that of the case the report belongs to now, so that a merge never closes it;
/// nobody's name, words or contact go out.
@Service
public class GeoReport {

    static final Duration LONGEST_PERIOD = Duration.ofDays(90);
    static final int MOST = 1_000;

    private final CaseClasses classes;
    private final SearchReports searchReports;
    private final Clock clock;

    GeoReport(CaseClasses classes, SearchReports searchReports, Clock clock) {
        this.classes = classes;
        this.searchReports = searchReports;
        this.clock = clock;
    }

    /// Named ones override whatever else is asked.
    public List<GeoRequest> requests(GeoParameters asked, String base) {
        var ids = asked.list("service_request_id");
        if (!ids.isEmpty()) {
            return searchReports.getAll(ids).stream().map(one -> request(one, base)).toList();
        }
        var size = asked.number("page_size", MOST, MOST);
        var page = asked.number("page", 1, MOST);
        var period = period(asked);
        return searchReports
                .search(
                        new SearchReports.Query(
                                period.from(),
                                period.to(),
                                asked.list("service_code"),
                                open(asked),
                                (page - 1) * size,
                                size))
                .stream()
                .map(one -> request(one, base))
                .toList();
    }

    public GeoRequest request(String number, String base) {
        return find(number, base)
                .orElseThrow(() ->
                        new Refusal(
                                Open311Error.REQUEST,
                                "Cannot find service_request_id "
                                        + number.substring(0, Math.min(60, number.length()))));
    }

    public Optional<GeoRequest> find(String number, String base) {
        return searchReports.getAll(Set.of(number)).stream()
                .findFirst()
                .map(one -> request(one, base));
    }

    private record Period(Instant from, Instant to) {}

    /// Ninety days at most; a day that is not named lies as far from the other as it may.
    private Period period(GeoParameters asked) {
        var start = asked.time("start_date");
        var now = clock.instant();
        var to =
                asked.time("end_date")
                        .orElseGet(() ->
                                start.map(from -> from.plus(LONGEST_PERIOD))
                                        .filter(end -> end.isBefore(now))
                                        .orElse(now));
        var from = start.orElseGet(() -> to.minus(LONGEST_PERIOD));
        if (from.isAfter(to) || Duration.between(from, to).compareTo(LONGEST_PERIOD) > 0) {
            throw GeoParameters.wrong("start_date and end_date span up to 90 days");
        }
        return new Period(from, to);
    }

    private static Optional<Boolean> open(GeoParameters asked) {
        var states =
                Set.copyOf(
                        asked.list("status").stream()
                                .map(one -> one.toLowerCase(java.util.Locale.ROOT))
                                .toList());
        if (!Set.of("open", "closed").containsAll(states)) {
            throw GeoParameters.wrong("status is open or closed");
        }
        return states.size() == 1 ? Optional.of(states.contains("open")) : Optional.empty();
    }

    private GeoRequest request(SearchReports.Found one, String base) {
        var code = one.classCode().orElse("QD00");
        return new GeoRequest(
                one.number(),
                one.closedAt().isPresent(),
                Optional.of("%s：%s".formatted(one.stage().chinese(), one.remark())),
                Optional.of(classes.getClass(code).name()),
                code,
                Optional.empty(),
                one.unitName(),
                one.simulated() ? Optional.of("模拟数据") : Optional.empty(),
                Optional.of(second(one.submittedAt())),
                Optional.of(second(one.closedAt().orElse(one.updatedAt()))),
                one.due().map(GeoReport::second),
                Optional.of(one.regionName()),
                Optional.empty(),
                Optional.empty(),
                one.place().map(Place::latitude),
                one.place().map(Place::longitude),
                one.photo().map(photo -> url(base, photo)));
    }

    public List<GeoUpdate> updates(GeoParameters asked, String base) {
        var period = period(asked);
        return searchReports
                .updates(period.from(), period.to(), asked.list("service_request_id"), MOST)
                .stream()
                .map(one ->
                        new GeoUpdate(
                                Long.toString(one.id()),
                                one.number(),
                                status(one),
                                Optional.of(second(one.at())),
                                Optional.of(one.remark()),
                                one.photo().map(photo -> url(base, photo))))
                .toList();
    }

    private static String url(String base, UUID photo) {
        return base + "/api/files/" + photo + "/display";
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The extension has no word for 挂账: what is put off is scheduled.
    static String status(SearchReports.Update one) {
        return one.word().map(GeoReport::status).orElseGet(() -> status(one.stage()));
    }

    private static String status(String word) {
        return switch (word) {
            case "REPORTED", "FILED" -> "open";
            case "VERIFYING", "ACCEPTED" -> "investigating";
            case "DISPATCHED", "SUSPENDED" -> "action_scheduled";
            case "CLOSED" -> "fixed";
            case "REJECTED", "VOIDED" -> "no_further_action";
            case RecordProgress.NOT_OURS -> "not_councils_responsibility";
            case "MERGED" -> "duplicate";
            default -> "in_progress";
        };
    }

    /// Of steps from before the state was kept beside them.
    private static String status(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> "investigating";
            case HANDLING, SUPERVISION, CHECK -> "in_progress";
            case CLOSED -> "fixed";
            case REJECTED -> "no_further_action";
        };
    }
}
