package city.chengshu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Real logins: staff by authorization code with PKCE through the login page, citizens by phone
/// code from the simulated SMS box (模拟).
final class Logins {

    static final String PASSWORD = "Chengshu-2026";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Api api;

    Logins(Api api) {
        this.api = api;
    }

    /// An access token of a demo citizen.
    String citizen(String phone) {
        api.post("/api/citizen/codes", Map.of("phone", phone), "").expect(204);
        var body = Map.of("phone", phone, "code", code(phone));
        var answer = api.post("/api/citizen/sessions", body, "");
        if (answer.status() != 200 && answer.status() != 201) {
            throw new BenchFailed("No session for the citizen: " + answer.body());
        }
        return answer.json().path("accessToken").asString();
    }

    /// The newest code in the box; messages are delivered a moment after they were sent.
    private String code(String phone) {
        for (var tries = 0; tries < 100; tries++) {
            var box = api.get("/api/demo/sms?phone=" + phone, "").expect(200).body();
            var matcher = CODE.matcher(box);
            if (matcher.find()) {
                return matcher.group(1);
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new BenchFailed("The SMS box shows no code for " + phone);
    }

    /// An access token of a demo member of staff.
    String staff(String login) {
        try (var browser = browser()) {
            var verifier = random();
            var callback = api.address().resolve("/console/callback");
            var authorize = authorizeAddress(verifier, callback);
            go(browser, HttpRequest.newBuilder(authorize).header("Accept", "text/html").GET());
            var page = go(browser, HttpRequest.newBuilder(api.address().resolve("/login")).GET());
            var form =
                    Map.of(
                            "username",
                            login,
                            "password",
                            PASSWORD,
                            "_csrf",
                            find(CSRF, page.body()));
            var answer = go(browser, form(api.address().resolve("/login"), form));
            var code = follow(browser, answer, callback);
            return redeem(browser, code, callback, verifier);
        } catch (IOException cause) {
            throw new BenchFailed("%s cannot log in: %s".formatted(login, cause), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", interrupted);
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private URI authorizeAddress(String verifier, URI callback) {
        return api.address()
                .resolve(
                        "/oauth2/authorize?"
                                + query(
                                        Map.of(
                                                "response_type", "code",
                                                "client_id", "console",
                                                "redirect_uri", callback.toString(),
                                                "scope", "openid profile",
                                                "state", random(),
                                                "code_challenge_method", "S256",
                                                "code_challenge", challenge(verifier))));
    }

    /// Follows redirects until they lead back to the console.
    private static String follow(HttpClient browser, HttpResponse<String> answer, URI callback)
            throws IOException, InterruptedException {
        var last = answer;
        for (var hops = 0; hops < 6; hops++) {
            var location = last.headers().firstValue("Location");
            if (location.isEmpty()) {
                throw new IOException("no redirect but " + last.statusCode() + ": " + last.body());
            }
            var next = last.uri().resolve(location.get());
            if (next.getPath().equals(callback.getPath())) {
                return find(Pattern.compile("[?&]code=([^&]+)"), next.toString());
            }
            last = go(browser, HttpRequest.newBuilder(next).header("Accept", "text/html").GET());
        }
        throw new IOException("too many redirects");
    }

    private String redeem(HttpClient browser, String code, URI callback, String verifier)
            throws IOException, InterruptedException {
        var form =
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "console",
                        "code",
                        URLDecoder.decode(code, StandardCharsets.UTF_8),
                        "redirect_uri",
                        callback.toString(),
                        "code_verifier",
                        verifier);
        var answer = go(browser, form(api.address().resolve("/oauth2/token"), form));
        return Api.JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static HttpRequest.Builder form(URI to, Map<String, String> fields) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/json")
                .POST(BodyPublishers.ofString(query(fields)));
    }

    private static HttpResponse<String> go(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String find(Pattern pattern, String text) throws IOException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("nothing like %s in: %s".formatted(pattern, text));
        }
        return matcher.group(1);
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
