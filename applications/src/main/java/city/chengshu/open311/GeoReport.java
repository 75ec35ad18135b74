package city.chengshu.open311;

import city.chengshu.cases.CaseClass;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Place;
import city.chengshu.reporting.Contact;
import city.chengshu.reporting.NewReport;
import city.chengshu.reporting.SearchReports;
import city.chengshu.reporting.Stage;
import city.chengshu.reporting.SubmitReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// GeoReport v2 in the words of the house. A `service_request_id` is the number of a report, its
/// status that of the case the report belongs to now; nobody's name, words or contact go out.
@Service
public class GeoReport {

    static final int LONGEST_DESCRIPTION = 4_000;
    static final Duration LONGEST_PERIOD = Duration.ofDays(90);
    static final int MOST = 1_000;

    /// Without fractions of a second, which other software cannot read.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    /// Parameters as they came; an empty one is none.
    public record Parameters(Map<String, List<String>> values) {

        Optional<String> find(String name) {
            return values.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        /// Repeated or with commas between.
        Set<String> list(String name) {
            return values.getOrDefault(name, List.of()).stream()
                    .flatMap(text -> Arrays.stream(text.split(",")))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private final CaseClasses classes;
    private final SearchReports searchReports;
    private final SubmitReport submitReport;
    private final Clock clock;

    GeoReport(
            CaseClasses classes,
            SearchReports searchReports,
            SubmitReport submitReport,
            Clock clock) {
        this.classes = classes;
        this.searchReports = searchReports;
        this.submitReport = submitReport;
        this.clock = clock;
    }

    public List<Map<String, Object>> services() {
        return classes.listAll().stream()
                .filter(CaseClass::citizen)
                .map(GeoReport::service)
                .toList();
    }

    private static Map<String, Object> service(CaseClass one) {
        return fields(
                "service_code", one.code(),
                "service_name", one.name(),
                "description", one.remark().isEmpty() ? one.nameEn() : one.remark(),
                "metadata", false,
                "type", "realtime",
                "keywords", one.nameEn(),
                "group", one.groupName());
    }

    /// No class asks for more than the standard's own fields.
    public Map<String, Object> definition(String code) {
        return fields("service_code", citizenClass(code).code(), "attributes", List.of());
    }

    private CaseClass citizenClass(String code) {
        return classes.listAll().stream()
                .filter(one -> one.citizen() && one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Open311Error.SERVICE, "Cannot find service_code " + clip(code)));
    }

    public List<Map<String, Object>> requests(Parameters asked, String base) {
        var ids = asked.list("service_request_id");
        if (!ids.isEmpty()) {
            return searchReports.getAll(ids).stream().map(one -> request(one, base)).toList();
        }
        var size = number(asked, "page_size", MOST, MOST);
        var page = number(asked, "page", 1, MOST);
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

    public Map<String, Object> request(String number, String base) {
        return searchReports.getAll(Set.of(number)).stream()
                .findFirst()
                .map(one -> request(one, base))
                .orElseThrow(() ->
                        new Refusal(
                                Open311Error.REQUEST,
                                "Cannot find service_request_id " + clip(number)));
    }

    private record Period(Instant from, Instant to) {}

    /// Ninety days at most, the last ninety if none are named.
    private Period period(Parameters asked) {
        var to = time(asked, "end_date").orElseGet(clock::instant);
        var from = time(asked, "start_date").orElseGet(() -> to.minus(LONGEST_PERIOD));
        if (from.isAfter(to) || Duration.between(from, to).compareTo(LONGEST_PERIOD) > 0) {
            throw wrong("start_date and end_date span up to 90 days");
        }
        return new Period(from, to);
    }

    private static Optional<Instant> time(Parameters asked, String name) {
        return asked.find(name)
                .map(text -> {
                    try {
                        // A plus that was not encoded arrives as a space.
                        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
                    } catch (DateTimeParseException unreadable) {
                        throw wrong(name + " needs a W3C time with zone");
                    }
                });
    }

    private static Optional<Boolean> open(Parameters asked) {
        var states = asked.list("status");
        if (!Set.of("open", "closed").containsAll(states)) {
            throw wrong("status is open or closed");
        }
        return states.size() == 1 ? Optional.of(states.contains("open")) : Optional.empty();
    }

    private static int number(Parameters asked, String name, int otherwise, int most) {
        return asked.find(name)
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
                        throw wrong("%s is 1 to %d".formatted(name, most));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    private Map<String, Object> request(SearchReports.Found one, String base) {
        var code = one.classCode().orElse("QD00");
        return fields(
                "service_request_id", one.number(),
                "status", one.closedAt().isPresent() ? "closed" : "open",
                "status_notes", "%s：%s".formatted(one.stage().chinese(), one.remark()),
                "service_name", classes.getClass(code).name(),
                "service_code", code,
                "description", null,
                "agency_responsible", one.unitName().orElse(null),
                "service_notice", one.simulated() ? "模拟数据" : null,
                "requested_datetime", time(one.submittedAt()),
                "updated_datetime", time(one.closedAt().orElse(one.updatedAt())),
                "expected_datetime", one.due().map(GeoReport::time).orElse(null),
                "address", one.regionName(),
                "lat", one.place().map(Place::latitude).orElse(null),
                "long", one.place().map(Place::longitude).orElse(null),
                "media_url",
                        one.photo()
                                .map(photo -> base + "/api/files/" + photo + "/display")
                                .orElse(null));
    }

    public List<Map<String, Object>> updates(Parameters asked, String base) {
        var period = period(asked);
        return searchReports
                .updates(period.from(), period.to(), asked.list("service_request_id"), MOST)
                .stream()
                .map(one -> update(one, base))
                .toList();
    }

    private static Map<String, Object> update(SearchReports.Update one, String base) {
        return fields(
                "update_id", Long.toString(one.id()),
                "service_request_id", one.number(),
                "status", status(one.stage()),
                "updated_datetime", time(one.at()),
                "description", one.remark(),
                "media_url",
                        one.photo()
                                .map(photo -> base + "/api/files/" + photo + "/display")
                                .orElse(null));
    }

    private static String status(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> "investigating";
            case HANDLING, SUPERVISION, CHECK -> "in_progress";
            case CLOSED -> "fixed";
            case REJECTED -> "no_further_action";
        };
    }

    /// A client reports something; the answer holds the number at once.
    public Map<String, Object> submit(Parameters sent, ApiClients.Client client) {
        var code =
                citizenClass(
                                sent.find("service_code")
                                        .orElseThrow(() -> wrong("service_code is missing")))
                        .code();
        var description = sent.find("description").orElse("");
        if (description.length() > LONGEST_DESCRIPTION) {
            throw wrong("description has over 4,000 characters");
        }
        var report =
                new NewReport(
                        List.of(),
                        place(sent),
                        Optional.of(code),
                        text(sent, description, code),
                        sent.find("address_string").orElse(""),
                        false,
                        contact(sent),
                        Optional.empty());
        var submitted = submitReport.submit(report, client.actor());
        return fields(
                "service_request_id", submitted.number(),
                "service_notice", null,
                "account_id", sent.find("account_id").orElse(null));
    }

    private static Place place(Parameters sent) {
        try {
            var longitude = Double.parseDouble(sent.find("long").orElse(""));
            var latitude = Double.parseDouble(sent.find("lat").orElse(""));
            return new Place(longitude, latitude);
        } catch (IllegalArgumentException unreadable) {
            throw wrong("lat and long in WGS 84 are needed");
        }
    }

    /// Photos of others are not fetched: a person follows the link, not the program.
    private String text(Parameters sent, String description, String code) {
        var links =
                sent.values().getOrDefault("media_url", List.of()).stream()
                        .filter(url -> url.matches("https?://\\S{3,300}"))
                        .limit(9)
                        .map(url -> "\n图片链接 " + url)
                        .collect(Collectors.joining());
        var text = description.isEmpty() ? classes.getClass(code).name() : description;
        return text + links;
    }

    private static Optional<Contact> contact(Parameters sent) {
        var name = sent.find("last_name").orElse("") + sent.find("first_name").orElse("");
        return sent.find("phone").map(phone -> new Contact(name, phone));
    }

    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(HouseClock.CITY));
    }

    private static String clip(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    private static Refusal wrong(String why) {
        return new Refusal(Open311Error.PARAMETER, "Cannot answer: " + why);
    }

    /// In this order; what is null is left out.
    public static Map<String, Object> fields(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                fields.put(String.valueOf(pairs[i]), value);
            }
        }
        return fields;
    }
}
