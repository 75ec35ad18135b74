package city.chengshu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sends what nobody should send, to every endpoint there is, as everybody. Nothing may break, and
/// nobody may see what is another's.
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Hostile requests over all endpoints, as every role.")
final class FuzzCommand implements Callable<Integer> {

    private static final String PHONE = "13955550001";
    private static final String WORDS = "只有本人可见的内容";
    private static final List<String> STAFF =
            List.of("admin", "acceptor", "shift", "dispatcher", "handler", "inspector");
    private static final int SHOWN = 40;

    @Option(names = "--requests", description = "how many; 20,000 unless told")
    private int requests = 20_000;

    @Option(names = "--seed", description = "the same seed sends the same")
    private long seed = 20261124;

    private final List<String> failures = new ArrayList<>();
    private int errors;
    private int leaks;

    /// @param seesWords whether the planted report is his, or within his work
    private record Caller(String name, String token, boolean seesWords) {}

    private record Sent(String method, String path, String type, String body) {}

    @Override
    public Integer call() {
        Machine.describe("fuzz --requests %d --seed %d".formatted(requests, seed));
        var random = new Random(seed);
        try (var program = ProgramUnderTest.start(BenchSettings.LINES, "--no-history")) {
            var api = new Api(program.address());
            var operations = Operations.read(api.get("/v3/api-docs", "").expect(200).json());
            var callers = callers(api);
            var hostile = new Hostile(random, plant(api, callers));
            Say.progress("%d requests to %d operations …", requests, operations.all().size());
            var statuses = fire(program.address(), operations, callers, hostile, random);
            api.get("/health", "").expect(200);
            return report(statuses);
        }
    }

    private static List<Caller> callers(Api api) {
        var logins = new Logins(api);
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("anonymous", "", false));
        callers.add(new Caller("owner", logins.citizen("13900000001"), true));
        callers.add(new Caller("stranger", logins.citizen("13900000002"), false));
        STAFF.forEach(login -> callers.add(new Caller(login, logins.staff(login), true)));
        return List.copyOf(callers);
    }

    /// A report of the owner, with words and a phone number nobody else may see.
    private static List<String> plant(Api api, List<Caller> callers) {
        var owner = callers.get(1);
        var known = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var body =
                    Api.body(
                            "longitude",
                            120.3826 + i * 0.002,
                            "latitude",
                            36.0671,
                            "classCode",
                            i % 2 == 0 ? "QD01" : "QD00",
                            "text",
                            WORDS + i,
                            "anonymous",
                            false,
                            "contactName",
                            "王某某",
                            "contactPhone",
                            PHONE);
            var answer =
                    api.post("/api/reports", body, owner.token(), "fuzz-plant-" + i)
                            .expect(201)
                            .json();
            known.add(answer.path("id").asString());
            known.add(answer.path("number").asString());
            known.add(answer.path("caseNumber").asString());
        }
        var leader = callers.stream().filter(one -> one.name().equals("shift")).findFirst();
        api.get("/api/cases?limit=20", leader.orElseThrow().token())
                .expect(200)
                .json()
                .path("items")
                .forEach(found -> known.add(found.path("id").asString()));
        return known;
    }

    private Map<Integer, Integer> fire(
            URI address,
            Operations operations,
            List<Caller> callers,
            Hostile hostile,
            Random random) {
        var statuses = new TreeMap<Integer, Integer>();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var i = 1; i <= requests; i++) {
                var operation = operations.all().get(random.nextInt(operations.all().size()));
                var caller = callers.get(random.nextInt(callers.size()));
                var sent = make(operation, operations, hostile, random);
                var answer = send(client, address, sent, caller);
                statuses.merge(answer.status(), 1, Integer::sum);
                judge(sent, caller, answer);
                if (i % 2_000 == 0) {
                    Say.progress("%,d sent, %d broken, %d leaks", i, errors, leaks);
                }
            }
        }
        return statuses;
    }

    private static Sent make(
            Operations.Operation operation, Operations operations, Hostile hostile, Random random) {
        var path = operation.path();
        for (var name : operation.inPath()) {
            path = path.replace("{" + name + "}", encode(hostile.id()));
        }
        var query = new LinkedHashMap<String, String>();
        operation.inQuery().stream()
                .filter(_ -> random.nextInt(3) > 0)
                .forEach(name -> query.put(name, hostile.part()));
        var text = new StringBuilder(path);
        query.forEach((name, value) ->
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(encode(name))
                        .append('=')
                        .append(encode(value)));
        var type =
                random.nextInt(12) == 0
                        ? List.of("text/plain", "application/xml", "multipart/form-data", "x/y")
                                .get(random.nextInt(4))
                        : operation.path().startsWith("/open311")
                                ? "application/x-www-form-urlencoded"
                                : "application/json";
        return new Sent(
                operation.method(),
                text.toString(),
                type,
                hostile.body(operation.body(), operations.schemas()));
    }

    /// Some names stay as they were put into the address, so that it is one.
    private static String encode(String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty() ? "%20" : encoded;
    }

    private static Api.Answer send(HttpClient client, URI address, Sent sent, Caller caller) {
        var request =
                HttpRequest.newBuilder(address.resolve(sent.path()))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", sent.type())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(
                                sent.method(),
                                sent.method().equals("GET") || sent.method().equals("DELETE")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(sent.body()));
        if (!caller.token().isEmpty()) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return new Api.Answer(answer.statusCode(), read(answer, body));
            }
        } catch (IOException broken) {
            return new Api.Answer(599, broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", stopped);
        }
    }

    /// A stream of events has no end: it is left as soon as it has begun.
    private static String read(HttpResponse<?> answer, InputStream body) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/event-stream")
                ? ""
                : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }

    private void judge(Sent sent, Caller caller, Api.Answer answer) {
        if (answer.status() >= 500) {
            errors++;
            fail("broken %d".formatted(answer.status()), sent, caller, answer);
        }
        var showsWords = !caller.seesWords() && answer.body().contains(WORDS);
        var showsPhone =
                answer.body().contains(PHONE)
                        && !caller.name().equals("owner")
                        && !sent.path().contains("/contact/")
                        && !sent.path().contains(PHONE)
                        && !sent.body().contains(PHONE);
        if (showsWords || showsPhone) {
            leaks++;
            fail("leak", sent, caller, answer);
        }
    }

    private void fail(String what, Sent sent, Caller caller, Api.Answer answer) {
        if (failures.size() < SHOWN) {
            failures.add(
                    "%s as %s: curl -X %s -H 'Content-Type: %s' '%s' -d '%s' -> %s"
                            .formatted(
                                    what,
                                    caller.name(),
                                    sent.method(),
                                    sent.type(),
                                    clip(sent.path()),
                                    clip(sent.body()),
                                    clip(answer.body())));
        }
    }

    private static String clip(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private int report(Map<Integer, Integer> statuses) {
        failures.forEach(one -> Say.result("%s", one));
        Say.result("statuses %s", statuses);
        Say.result("fuzz requests=%d errors5xx=%d leaks=%d", requests, errors, leaks);
        return errors == 0 && leaks == 0 ? 0 : 3;
    }
}
