package city.chengshu.peers;

import city.chengshu.open311.GeoFields;
import city.chengshu.open311.Reading;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Speaks HTTP with peers within limits (有限外联): registered addresses only, no redirects, so many
/// seconds from first to last byte, so many bytes.
@Component
class PeerHttp {

    static final Duration CONNECT = Duration.ofSeconds(3);
    static final Duration WHOLE = Duration.ofSeconds(15);
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int DETAIL = 300;

    private final PeerTargets targets;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    PeerHttp(PeerTargets targets) {
        this.targets = targets;
    }

    String get(Peer peer, String call, Map<String, String> parameters) throws NotAnswered {
        var query = form(parameters);
        var url = peer.base() + "/" + call + peer.format().suffix();
        return send(
                peer,
                HttpRequest.newBuilder(URI.create(query.isEmpty() ? url : url + "?" + query))
                        .GET());
    }

    /// @param key the same for every try: a server that knows it does the work once
    String post(Peer peer, String call, Map<String, String> parameters, String key)
            throws NotAnswered {
        return send(
                peer,
                HttpRequest.newBuilder(
                                URI.create(peer.base() + "/" + call + peer.format().suffix()))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(form(parameters))));
    }

    /// Empty parameters are left out.
    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one ->
                        one.getKey()
                                + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String send(Peer peer, HttpRequest.Builder builder) throws NotAnswered {
        var request = builder.timeout(WHOLE).build();
        targets.refuseForbidden(request.uri());
        var limited =
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES);
        var answer = http.sendAsync(request, limited);
        try {
            return body(peer, answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw unsure(
                    Trouble.TIMEOUT, "no complete answer within %d s".formatted(WHOLE.toSeconds()));
        } catch (ExecutionException failed) {
            throw failed(Objects.requireNonNull(failed.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unsure(Trouble.UNREACHABLE, "the program stops");
        }
    }

    private static NotAnswered failed(Throwable why) {
        return switch (why) {
            case HttpConnectTimeoutException _ -> no(Trouble.UNREACHABLE, "no connection");
            case ConnectException _ -> no(Trouble.UNREACHABLE, "no connection");
            case java.net.http.HttpTimeoutException _ -> unsure(Trouble.TIMEOUT, "no answer");
            case IOException broken -> unsure(Trouble.MALFORMED, broken.getClass().getSimpleName());
            default -> unsure(Trouble.MALFORMED, why.getClass().getSimpleName());
        };
    }

    private static String body(Peer peer, HttpResponse<String> answer) throws NotAnswered {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return answer.body();
        }
        var detail = "%d %s".formatted(status, errors(peer, answer.body()));
        throw switch (status) {
            case 401, 403 -> no(Trouble.KEY, detail);
            case 404, 410 -> no(Trouble.UNKNOWN_THERE, detail);
            case 429 -> no(Trouble.BUSY, detail);
            case 503 -> unsure(Trouble.BUSY, detail);
            default ->
                    status / 100 == 4
                            ? no(Trouble.REFUSED, detail)
                            : unsure(
                                    status / 100 == 5 ? Trouble.BROKEN : Trouble.MALFORMED, detail);
        };
    }

    /// The words of the standard's error list, else the beginning of whatever it was.
    private static String errors(Peer peer, String body) {
        try {
            var words =
                    peer.format().reading().list(body, "error").stream()
                            .map(one -> one.path("description").asString(""))
                            .collect(Collectors.joining("; "));
            return clip(words.isEmpty() ? body : words);
        } catch (Reading.Unreadable none) {
            return clip(body);
        }
    }

    private static String clip(String text) {
        var clean =
                GeoFields.of("x", text.replaceAll("\\s+", " ")).getOrDefault("x", "").toString();
        return clean.length() > DETAIL ? clean.substring(0, DETAIL) : clean;
    }

    static NotAnswered no(Trouble trouble, String detail) {
        return new NotAnswered(trouble, NotAnswered.Arrival.NO, detail);
    }

    static NotAnswered unsure(Trouble trouble, String detail) {
        return new NotAnswered(trouble, NotAnswered.Arrival.UNSURE, detail);
    }
}
