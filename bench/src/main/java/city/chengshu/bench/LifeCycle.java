package city.chengshu.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/// One case from photo to closing over HTTP: submit → dispatched by rule → sign → finish → check →
/// close.
final class LifeCycle {

    /// In 市南区; 车辆乱停乱放 goes to the district's traffic police, whose handler is `handler2`.
    static final double LONGITUDE = 120.390;

    static final double LATITUDE = 36.072;
    static final String CLASS = "QD02";

    /// Who plays which part. Tokens are renewed while we run.
    record Cast(
            Supplier<String> citizen,
            Supplier<String> handler,
            Supplier<String> inspector,
            Supplier<String> shift) {}

    private final Api api;
    private final Cast cast;
    private final Photos before;
    private final Photos after;
    private final Photos check;
    private final Histogram micros = new Histogram(Load.LONGEST, 3);
    private int version = -1;

    LifeCycle(Api api, Cast cast) {
        this.api = api;
        this.cast = cast;
        this.before = new Photos(api, cast.citizen());
        this.after = new Photos(api, cast.handler());
        this.check = new Photos(api, cast.inspector());
    }

    /// Uploads the photos of the next `number` life cycles.
    void stock(int number) {
        before.stock(number);
        after.stock(number);
        check.stock(number);
    }

    /// How long each request took, in microseconds; photos are not counted.
    Histogram micros() {
        return micros;
    }

    private Api.Answer timed(Supplier<Api.Answer> request) {
        var begin = System.nanoTime();
        var answer = request.get();
        micros.recordValue(Math.min((System.nanoTime() - begin) / 1000, Load.LONGEST));
        return answer;
    }

    /// Lives one case; answers its number.
    String live() {
        var report = submit();
        var id = caseId(report);
        var signed = act(id, "sign", cast.handler(), caseVersion(id), List.of());
        var finished = act(id, "finish", cast.handler(), version(signed), List.of(after.take()));
        var checked =
                act(id, "check-pass", cast.inspector(), version(finished), List.of(check.take()));
        var closed = act(id, "close", cast.shift(), version(checked), List.of());
        if (!"CLOSED".equals(closed.path("state").asString())) {
            throw new BenchFailed("The case did not close: " + closed);
        }
        return report.path("number").asString();
    }

    private JsonNode submit() {
        var body =
                Api.body(
                        "photos",
                        List.of(before.take()),
                        "longitude",
                        LONGITUDE,
                        "latitude",
                        LATITUDE,
                        "coordinateSystem",
                        "WGS84",
                        "classCode",
                        CLASS,
                        "text",
                        SeedTexts.text(ThreadLocalRandom.current()),
                        "anonymous",
                        false);
        var token = cast.citizen().get();
        return timed(() -> api.post("/api/reports", body, token, UUID.randomUUID().toString()))
                .expect(201)
                .json();
    }

    /// Found by its number, as a handler would type it.
    private String caseId(JsonNode report) {
        var number = report.path("caseNumber").asString();
        var token = cast.handler().get();
        var items =
                timed(() -> api.get("/api/cases?limit=1&q=" + number, token))
                        .expect(200)
                        .json()
                        .path("items");
        if (items.isEmpty()) {
            throw new BenchFailed(
                    "No case %s for the handler; was it dispatched?".formatted(number));
        }
        version = items.get(0).path("version").asInt(-1);
        return items.get(0).path("id").asString();
    }

    private int caseVersion(String id) {
        if (version >= 0) {
            return version;
        }
        return api.get("/api/cases/" + id, cast.handler().get())
                .expect(200)
                .json()
                .path("case")
                .path("version")
                .asInt();
    }

    private static int version(JsonNode answer) {
        return answer.path("version").asInt();
    }

    private JsonNode act(
            String id, String action, Supplier<String> who, int version, List<String> photos) {
        var body = Api.body("version", version, "remark", "", "photos", photos);
        var path = "/api/cases/%s/%s".formatted(id, action);
        var token = who.get();
        return timed(() -> api.post(path, body, token, UUID.randomUUID().toString()))
                .expect(200)
                .json();
    }
}
