package city.chengshu.open311;

import static city.chengshu.open311.GeoFields.text;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A step of a request's story (更新): `service_request_updates/request_update`.
///
/// @param status in lower case: `open`, `investigating`, `action_scheduled`, `in_progress`,
///   `fixed`, `no_further_action`, `not_councils_responsibility`, `duplicate`, `closed`, or a word
///   of the server's own
public record GeoUpdate(
        String id,
        String requestId,
        String status,
        Optional<Instant> at,
        Optional<String> description,
        Optional<String> mediaUrl) {

    public GeoUpdate {
        status = status.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '_');
    }

    public Map<String, Object> fields() {
        return GeoFields.of(
                "update_id",
                id,
                "service_request_id",
                requestId,
                "status",
                status,
                "updated_datetime",
                at.map(GeoTime::write),
                "description",
                description,
                "media_url",
                mediaUrl);
    }

    public static GeoUpdate of(JsonNode node) {
        return new GeoUpdate(
                text(node, "update_id").orElse(""),
                text(node, "service_request_id").orElse(""),
                text(node, "status").orElse(""),
                text(node, "updated_datetime").flatMap(GeoTime::read),
                text(node, "description"),
                text(node, "media_url"));
    }
}
