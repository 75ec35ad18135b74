package city.chengshu.peers;

import city.chengshu.open311.GeoRequest;
import city.chengshu.open311.GeoService;
import city.chengshu.open311.GeoTime;
import city.chengshu.open311.GeoUpdate;
import city.chengshu.open311.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Calls another city's GeoReport v2 server (Open311 客户端).
@Component
class GeoClient {

    private final PeerHttp http;
    private final Peers peers;

    GeoClient(PeerHttp http, Peers peers) {
        this.http = http;
        this.peers = peers;
    }

    List<GeoService> services(Peer peer) throws NotAnswered {
        return read(peer, http.get(peer, "services", common(peer)), "service", GeoService::of);
    }

    GeoRequest.Receipt submit(Peer peer, Delivery delivery) throws NotAnswered {
        var sent = common(peer);
        sent.put("api_key", peers.key(peer));
        sent.put("service_code", delivery.serviceCode());
        sent.put("lat", GeoRequest.plain(delivery.latitude()).toPlainString());
        sent.put("long", GeoRequest.plain(delivery.longitude()).toPlainString());
        sent.put("address_string", delivery.address());
        sent.put("description", delivery.description());
        return receipt(peer, http.post(peer, "requests", sent, delivery.id().toString()));
    }

    GeoRequest.Receipt token(Peer peer, String token) throws NotAnswered {
        var name = java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8);
        return receipt(peer, http.get(peer, "tokens/" + name, common(peer)));
    }

    private static GeoRequest.Receipt receipt(Peer peer, String answer) throws NotAnswered {
        var found = read(peer, answer, "request", GeoRequest.Receipt::of);
        return found.stream()
                .filter(one -> one.id().isPresent() || one.token().isPresent())
                .findFirst()
                .orElseThrow(() ->
                        PeerHttp.unsure(Trouble.MALFORMED, "neither service_request_id nor token"));
    }

    /// Requests of a service that were made in a time.
    List<GeoRequest> requests(Peer peer, String serviceCode, Instant from, Instant to)
            throws NotAnswered {
        var asked = common(peer);
        asked.put("service_code", serviceCode);
        asked.put("start_date", GeoTime.write(from));
        asked.put("end_date", GeoTime.write(to));
        return read(peer, http.get(peer, "requests", asked), "request", GeoRequest::of);
    }

    List<GeoRequest> requests(Peer peer, List<String> ids) throws NotAnswered {
        var asked = common(peer);
        asked.put("service_request_id", String.join(",", ids));
        return read(peer, http.get(peer, "requests", asked), "request", GeoRequest::of);
    }

    List<GeoUpdate> updates(Peer peer, Instant from, Instant to) throws NotAnswered {
        var asked = common(peer);
        asked.put("api_key", peers.key(peer));
        asked.put("start_date", GeoTime.write(from));
        asked.put("end_date", GeoTime.write(to));
        return read(
                peer,
                http.get(peer, "servicerequestupdates", asked),
                "request_update",
                GeoUpdate::of);
    }

    private static Map<String, String> common(Peer peer) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("jurisdiction_id", peer.jurisdictionId());
        return parameters;
    }

    private static <T> List<T> read(
            Peer peer, String text, String item, Function<JsonNode, T> reader) throws NotAnswered {
        try {
            var found = new ArrayList<T>();
            peer.format().reading().list(text, item).forEach(one -> found.add(reader.apply(one)));
            return found;
        } catch (Reading.Unreadable broken) {
            throw PeerHttp.unsure(
                    Trouble.MALFORMED, Optional.ofNullable(broken.getMessage()).orElse(""));
        }
    }
}
