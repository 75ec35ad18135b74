package city.chengshu.open311;

import static city.chengshu.open311.GeoFields.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A request as everybody may read it (请求): `service_requests/request`.
///
/// @param id a string, whatever it looks like
public record GeoRequest(
        String id,
        boolean closed,
        Optional<String> statusNotes,
        Optional<String> serviceName,
        String serviceCode,
        Optional<String> description,
        Optional<String> agency,
        Optional<String> notice,
        Optional<Instant> requested,
        Optional<Instant> updated,
        Optional<Instant> expected,
        Optional<String> address,
        Optional<String> addressId,
        Optional<String> zipcode,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<String> mediaUrl) {

    /// The answer to a new request: its id, or a token to ask for it with.
    public record Receipt(
            Optional<String> id,
            Optional<String> token,
            Optional<String> notice,
            Optional<String> accountId) {

        public Map<String, Object> fields() {
            return GeoFields.of(
                    "service_request_id",
                    id,
                    "token",
                    token,
                    "service_notice",
                    notice,
                    "account_id",
                    accountId);
        }

        public static Receipt of(JsonNode node) {
            return new Receipt(
                    text(node, "service_request_id"),
                    text(node, "token"),
                    text(node, "service_notice"),
                    text(node, "account_id"));
        }
    }

    public Map<String, Object> fields() {
        return GeoFields.of(
                "service_request_id",
                id,
                "status",
                closed ? "closed" : "open",
                "status_notes",
                statusNotes,
                "service_name",
                serviceName,
                "service_code",
                serviceCode,
                "description",
                description,
                "agency_responsible",
                agency,
                "service_notice",
                notice,
                "requested_datetime",
                requested.map(GeoTime::write),
                "updated_datetime",
                updated.map(GeoTime::write),
                "expected_datetime",
                expected.map(GeoTime::write),
                "address",
                address,
                "address_id",
                addressId,
                "zipcode",
                zipcode,
                "lat",
                latitude.map(GeoRequest::plain),
                "long",
                longitude.map(GeoRequest::plain),
                "media_url",
                mediaUrl);
    }

    public static GeoRequest of(JsonNode node) {
        return new GeoRequest(
                text(node, "service_request_id").orElse(""),
                text(node, "status")
                        .filter(one -> one.strip().toLowerCase(Locale.ROOT).equals("closed"))
                        .isPresent(),
                text(node, "status_notes"),
                text(node, "service_name"),
                text(node, "service_code").orElse(""),
                text(node, "description"),
                text(node, "agency_responsible"),
                text(node, "service_notice"),
                text(node, "requested_datetime").flatMap(GeoTime::read),
                text(node, "updated_datetime").flatMap(GeoTime::read),
                text(node, "expected_datetime").flatMap(GeoTime::read),
                text(node, "address"),
                text(node, "address_id"),
                text(node, "zipcode"),
                GeoFields.number(node, "lat"),
                GeoFields.number(node, "long"),
                text(node, "media_url"));
    }

    /// XML's decimals have no exponent.
    public static BigDecimal plain(double degrees) {
        return new BigDecimal(BigDecimal.valueOf(degrees).toPlainString());
    }
}
