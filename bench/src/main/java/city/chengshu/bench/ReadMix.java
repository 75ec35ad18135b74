package city.chengshu.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// What people look at all day, each kind in its turn and each time with other values: places,
/// words and cases differ, so that no cache answers.
final class ReadMix {

    /// One kind of look and how long it took, in microseconds.
    private record Kind(
            String name, Supplier<String> path, Supplier<String> who, Histogram micros) {}

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final List<String> WORDS =
            List.of("井盖", "路灯", "积水", "招牌", "油污", "线缆", "黄土", "装修", "鹅卵", "喷泉");
    private static final List<String> STATES =
            List.of("IN_PROGRESS", "DISPATCHED", "CHECKING", "CLOSED");
    private static final List<String> CLASSES = List.of("QD01", "QD02", "QD03", "QD04", "QD05");
    private static final List<String> DISTRICTS =
            List.of("370202", "370203", "370211", "370213", "370214");
    private static final Duration MONTH = Duration.ofDays(30);

    private final Api api;
    private final List<String> cases;
    private final List<Kind> kinds = new ArrayList<>();
    private final Kind month;
    private final AtomicInteger turn = new AtomicInteger();
    private final Random random = new Random(3702);

    /// @param cases ids to open
    ReadMix(Api api, Tokens tokens, List<String> cases) {
        this.api = api;
        this.cases = List.copyOf(cases);
        var handler = tokens.staff("handler2");
        var leader = tokens.staff("leader");
        var today = LocalDate.now(CITY);
        add("worklist of a unit", () -> "/api/worklist?whose=MINE", handler);
        add(
                "case list with filters",
                () ->
                        "/api/cases?classCode=%s&state=%s&region=%s"
                                .formatted(pick(CLASSES), pick(STATES), pick(DISTRICTS)),
                leader);
        add("text search, two characters", () -> "/api/cases?q=" + encoded(pick(WORDS)), leader);
        add(
                "map box, a month",
                () -> "/api/cases/map?from=%s&bbox=%s".formatted(Instant.now().minus(MONTH), box()),
                leader);
        add("public feed", () -> "/api/public/reports", () -> "");
        add("a case's dossier", () -> "/api/cases/" + pick(this.cases), leader);
        add(
                "today's indicators",
                () -> "/api/indicators/values?from=%s&to=%s".formatted(today, today),
                leader);
        this.month =
                kind(
                        "a month's indicators, alone",
                        () ->
                                "/api/indicators/values?by=DISTRICT&from=%s&to=%s"
                                        .formatted(today.minusDays(30), today),
                        leader);
    }

    private void add(String name, Supplier<String> path, Supplier<String> who) {
        kinds.add(kind(name, path, who));
    }

    private static Kind kind(String name, Supplier<String> path, Supplier<String> who) {
        return new Kind(name, path, who, new ConcurrentHistogram(Load.LONGEST, 3));
    }

    /// The figures of a month, which somebody asks for now and then; nobody else looks meanwhile.
    void month(int times) {
        for (var time = 0; time < times; time++) {
            look(month).expect(200);
        }
        report(month);
    }

    /// One look that must succeed.
    void once() {
        look().expect(200);
    }

    /// One look, whatever is answered.
    Api.Answer look() {
        return look(kinds.get(Math.floorMod(turn.getAndIncrement(), kinds.size())));
    }

    private Api.Answer look(Kind kind) {
        var token = kind.who().get();
        var begin = System.nanoTime();
        var answer = api.get(kind.path().get(), token);
        kind.micros().recordValue(Math.min((System.nanoTime() - begin) / 1000, Load.LONGEST));
        return answer;
    }

    void forget() {
        kinds.forEach(kind -> kind.micros().reset());
    }

    void report() {
        kinds.forEach(ReadMix::report);
    }

    private static void report(Kind kind) {
        Say.result(
                "read %-28s %6d times  p50 %7.1f ms  p95 %7.1f ms",
                kind.name(),
                kind.micros().getTotalCount(),
                Load.milliseconds(kind.micros(), 50),
                Load.milliseconds(kind.micros(), 95));
    }

    private synchronized String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// About a kilometre each way, somewhere in the middle of the city.
    private synchronized String box() {
        var west = 120.33 + random.nextDouble() * 0.1;
        var south = 36.06 + random.nextDouble() * 0.06;
        return String.format(
                Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", west, south, west + 0.01, south + 0.01);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
