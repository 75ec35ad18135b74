package city.chengshu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program's HTTP interface, as a client sees it.
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// An answer: what came back, and whether that is what was hoped for.
    ///
    /// @param retryAfter seconds, if the answer says when to come again
    record Answer(int status, String body, Optional<String> retryAfter) {
        Answer(int status, String body) {
            this(status, body, Optional.empty());
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new BenchFailed("Expected %d, got %d: %s".formatted(wanted, status, body));
            }
            return this;
        }
    }

    private final URI address;
    private final HttpClient client;

    Api(URI address) {
        this.address = address;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
    }

    URI address() {
        return address;
    }

    Answer get(String path, String token) {
        return send(authorized(path, token).GET().build());
    }

    Answer delete(String path, String token) {
        return send(authorized(path, token).DELETE().build());
    }

    Answer post(String path, Object body, String token) {
        return send(
                authorized(path, token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    /// A write that may be repeated under its key.
    Answer post(String path, Object body, String token, String key) {
        return send(
                authorized(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    Answer upload(String name, byte[] content, String token, String key) {
        var boundary = "chengshu-bench-boundary";
        return send(
                authorized("/api/files", token)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(multipart(boundary, name, content)))
                        .build());
    }

    private static byte[] multipart(String boundary, String name, byte[] content) {
        var head =
                """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(boundary, name);
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpRequest.Builder authorized(String path, String token) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After"));
        } catch (IOException cause) {
            throw new ConnectionLost(request.uri().getPath(), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", interrupted);
        }
    }

    /// Nobody answered: the caller cannot know whether the work was done.
    static final class ConnectionLost extends RuntimeException {
        ConnectionLost(String path, IOException cause) {
            super("No answer from " + path, cause);
        }
    }

    static Map<String, Object> body(Object... pairs) {
        var body = new java.util.LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i].toString(), pairs[i + 1]);
        }
        return body;
    }
}
