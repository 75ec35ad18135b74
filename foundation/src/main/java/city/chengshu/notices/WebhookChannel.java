package city.chengshu.notices;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Tells a system by HTTP POST. `Chengshu-Signature: v1=…` is the HMAC-SHA256, in hex, of the
/// timestamp, a full stop and the body; a receiver refuses old timestamps and known ids.
final class WebhookChannel implements Channel {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private record Body(String id, String template, String subject, String text, String link) {}

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String secret;
    private final WebhookTargets targets;
    private final JsonMapper json;
    private final Clock clock;

    WebhookChannel(String secret, WebhookTargets targets, JsonMapper json, Clock clock) {
        this.secret = secret;
        this.targets = targets;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        if (!(message.to() instanceof Recipient.Webhook(var url))) {
            throw new NotDelivered(NotDelivered.Retry.NEVER, "not a webhook");
        }
        targets.refuseForbidden(url);
        var body =
                json.writeValueAsString(
                        new Body(
                                message.id().toString(),
                                message.template(),
                                message.subject(),
                                message.body(),
                                message.link()));
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        post(
                HttpRequest.newBuilder(url)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .header("Chengshu-Timestamp", timestamp)
                        .header("Chengshu-Signature", signature(secret, timestamp, body))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private void post(HttpRequest request) throws NotDelivered {
        try {
            var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotDelivered(NotDelivered.Retry.LATER, "answered " + status);
            }
        } catch (IOException unreachable) {
            throw new NotDelivered(
                    NotDelivered.Retry.LATER, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotDelivered(NotDelivered.Retry.LATER, "the program stops");
        }
    }

    static String signature(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no HmacSHA256", broken);
        }
    }
}
