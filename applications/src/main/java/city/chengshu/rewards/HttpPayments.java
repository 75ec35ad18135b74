package city.chengshu.rewards;

import city.chengshu.access.ReadPhone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Orders payments from the city's payment service: one POST an order, its `Idempotency-Key` the
/// grant.
final class HttpPayments implements PaymentChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI url;
    private final PaymentSettings settings;
    private final ReadPhone readPhone;
    private final JsonMapper json;

    HttpPayments(URI url, PaymentSettings settings, ReadPhone readPhone, JsonMapper json) {
        this.url = url;
        this.settings = settings;
        this.readPhone = readPhone;
        this.json = json;
    }

    @Override
    public String name() {
        return settings.name().orElse("payment");
    }

    @Override
    public void pay(Order order) throws NotPaid {
        var phone =
                readPhone
                        .find(order.person())
                        .orElseThrow(() -> new NotPaid("the account has no phone any more"));
        var body =
                Map.of(
                        "id",
                        order.grant(),
                        "phone",
                        phone,
                        "amount",
                        order.cents(),
                        "currency",
                        "CNY");
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", order.grant().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        send(request.build());
    }

    private void send(HttpRequest request) throws NotPaid {
        try {
            var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotPaid("the service answered " + status);
            }
        } catch (IOException unreachable) {
            throw new NotPaid("the service is not reachable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotPaid("the program stops");
        }
    }
}
