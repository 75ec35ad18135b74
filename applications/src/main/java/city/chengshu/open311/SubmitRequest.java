package city.chengshu.open311;

import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Place;
import city.chengshu.reporting.Contact;
import city.chengshu.reporting.NewReport;
import city.chengshu.reporting.SubmitReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// A client reports something (提交请求): the same road as a citizen's report; the answer holds the
/// number at once, so there are no tokens.
@Service
public class SubmitRequest {

    static final int LONGEST_DESCRIPTION = 4_000;

    private final GeoServices services;
    private final SubmitReport submitReport;

    SubmitRequest(GeoServices services, SubmitReport submitReport) {
        this.services = services;
        this.submitReport = submitReport;
    }

    /// @param photos that came with the request, stored
    public GeoRequest.Receipt submit(
            GeoParameters sent, List<UUID> photos, ApiClients.Client client) {
        var service =
                services.citizenClass(
                        sent.find("service_code")
                                .orElseThrow(() -> GeoParameters.wrong("service_code is needed")));
        var description = sent.find("description").orElse("");
        if (description.length() > LONGEST_DESCRIPTION) {
            throw GeoParameters.wrong("description has more than 4,000 characters");
        }
        var text =
                (description.isEmpty() ? service.name() : description)
                        + answers(sent, service.code())
                        + links(sent);
        var report =
                new NewReport(
                        photos,
                        place(sent),
                        Optional.of(service.code()),
                        text,
                        sent.find("address_string").orElse(""),
                        false,
                        contact(sent),
                        Optional.empty());
        var submitted = submitReport.submit(report, client.actor());
        return new GeoRequest.Receipt(
                Optional.of(submitted.number()),
                Optional.empty(),
                Optional.empty(),
                sent.find("account_id"));
    }

    /// WGS 84, unless the client says that its map is shifted.
    private static Place place(GeoParameters sent) {
        try {
            var longitude = Double.parseDouble(sent.find("long").orElse(""));
            var latitude = Double.parseDouble(sent.find("lat").orElse(""));
            return system(sent).toWgs84(longitude, latitude);
        } catch (IllegalArgumentException unreadable) {
            throw GeoParameters.wrong(
                    "lat and long in WGS 84 are needed (or coordinate_system=GCJ02); this server finds no addresses");
        }
    }

    private static CoordinateSystem system(GeoParameters sent) {
        return sent.find("coordinate_system")
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
                .map(CoordinateSystem::valueOf)
                .orElse(CoordinateSystem.WGS84);
    }

    private String answers(GeoParameters sent, String code) {
        return services.answers(code, sent).entrySet().stream()
                .map(one -> "\n%s %s".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining());
    }

    /// Photos of others are not fetched: a person follows the link, not the program.
    private static String links(GeoParameters sent) {
        return sent.all("media_url").stream()
                .filter(url -> url.matches("https?://\\S{3,300}"))
                .limit(9)
                .map(url -> "\n图片链接 " + url)
                .collect(Collectors.joining());
    }

    private static Optional<Contact> contact(GeoParameters sent) {
        var name = sent.find("last_name").orElse("") + sent.find("first_name").orElse("");
        return sent.find("phone").map(phone -> new Contact(name, phone));
    }
}
