package city.chengshu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Every report that was sent, and the number it was answered with.
final class SentReports {

    /// What became of them.
    record Counted(int acknowledged, int unanswered, int lost, int doubled) {}

    private static final String NONE = "";

    private record Sent(String key, int client, Map<String, Object> body) {}

    private final Map<Sent, String> numbers = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private int acknowledgedBefore;

    /// Sends one more report; false if nobody answered.
    boolean send(Api api, String token, int client) {
        var sent = new Sent(UUID.randomUUID().toString(), client, body(count.incrementAndGet()));
        numbers.put(sent, NONE);
        try {
            var answer = api.post("/api/reports", sent.body(), token, sent.key());
            if (answer.status() == 201) {
                numbers.put(sent, answer.json().path("number").asString());
            } else if (answer.status() == 429) {
                throw new BenchFailed("The program limits the rate: " + answer.body());
            }
            return true;
        } catch (Api.ConnectionLost dead) {
            return false;
        }
    }

    static Map<String, Object> body(int number) {
        return Api.body(
                "photos",
                List.of(),
                "longitude",
                LifeCycle.LONGITUDE + number % 100 * 0.0001,
                "latitude",
                LifeCycle.LATITUDE + number / 100 % 100 * 0.0001,
                "coordinateSystem",
                "WGS84",
                "classCode",
                LifeCycle.CLASS,
                "text",
                "第 %d 条测试线索".formatted(number),
                "anonymous",
                false);
    }

    int acknowledged() {
        return (int) numbers.values().stream().filter(number -> !number.isEmpty()).count();
    }

    /// Whoever got no answer asks again; whoever got one must get the same, on whatever node.
    void repeatAll(List<Api> nodes, Tokens tokens) {
        acknowledgedBefore = acknowledged();
        numbers.replaceAll((sent, number) -> {
            var token = tokens.citizen("138%08d".formatted(sent.client())).get();
            var again =
                    nodes.get(sent.client() % nodes.size())
                            .post("/api/reports", sent.body(), token, sent.key())
                            .expect(201)
                            .json()
                            .path("number")
                            .asString();
            if (!number.isEmpty() && !number.equals(again)) {
                changed.add(number);
            }
            return number.isEmpty() ? again : number;
        });
    }

    Counted count(Connection connection) throws SQLException {
        var stored = stored(connection);
        var lost = new HashSet<>(changed);
        numbers.values().stream().filter(number -> !stored.containsKey(number)).forEach(lost::add);
        var rows = stored.values().stream().mapToInt(Integer::intValue).sum();
        var doubled = Math.max(0, rows - numbers.size());
        return new Counted(
                acknowledgedBefore, numbers.size() - acknowledgedBefore, lost.size(), doubled);
    }

    private static Map<String, Integer> stored(Connection connection) throws SQLException {
        var stored = new HashMap<String, Integer>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from reporting.report")) {
            while (rows.next()) {
                stored.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return stored;
    }
}
