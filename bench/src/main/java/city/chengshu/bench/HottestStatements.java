package city.chengshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The statements PostgreSQL spends most of its time with under a load, each with the plan and the
/// buffers of one real run (`auto_explain`, parameters and all).
final class HottestStatements {

    private record Run(double milliseconds, String plan) {}

    private static final Pattern HEAD =
            Pattern.compile(
                    "duration: ([0-9.]+) ms  plan:\\s*\\n\\s*Query Text: (.*)", Pattern.DOTALL);

    /// Where the text ends and its parameters or its plan begin.
    private static final Pattern BODY =
            Pattern.compile("\\n\\t?(Query Parameters: |[A-Z][A-Za-z ]+ +(on [^\\n]*)?\\(cost=)");

    private final ProgramUnderTest program;

    HottestStatements(ProgramUnderTest program) {
        this.program = program;
    }

    /// The hottest `number` under `load`, as text to be kept.
    String explain(int number, Runnable load) {
        try {
            configure("'auto_explain'", "0");
            var from = Files.size(program.databaseLog());
            load.run();
            configure("default", "-1");
            return describe(number, read(from));
        } catch (SQLException | IOException cause) {
            throw new BenchFailed("Cannot explain the statements", cause);
        }
    }

    /// New connections explain themselves; the program's idle ones are ended and made again.
    private void configure(String library, String duration) throws SQLException {
        try (var connection = program.connect();
                var statement = connection.createStatement()) {
            for (var setting :
                    List.of(
                            "session_preload_libraries = " + library,
                            "auto_explain.log_min_duration = " + duration,
                            "auto_explain.log_analyze = on",
                            "auto_explain.log_buffers = on",
                            "auto_explain.log_timing = off",
                            "auto_explain.log_parameter_max_length = 200")) {
                statement.execute("load 'auto_explain'");
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            statement.execute(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where backend_type = 'client backend' and state = 'idle' and pid <> pg_backend_pid()
                    """);
        }
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }

    private List<String> read(long from) throws IOException {
        try (var channel = Files.newByteChannel(program.databaseLog())) {
            channel.position(from);
            var text =
                    new String(
                            java.nio.channels.Channels.newInputStream(channel).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            return List.of(text.split("\\n(?=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.)"));
        }
    }

    private static String describe(int number, List<String> entries) {
        Map<String, List<Run>> runs = new HashMap<>();
        for (var entry : entries) {
            var head = HEAD.matcher(entry);
            if (head.find()) {
                var rest = head.group(2);
                var body = BODY.matcher(rest);
                if (body.find()) {
                    var sql = rest.substring(0, body.start()).replaceAll("\\s+", " ").strip();
                    runs.computeIfAbsent(sql, _ -> new ArrayList<>())
                            .add(
                                    new Run(
                                            Double.parseDouble(head.group(1)),
                                            rest.substring(body.start())));
                }
            }
        }
        return runs.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble(
                                (Map.Entry<String, List<Run>> one) -> -sum(one.getValue())))
                .limit(number)
                .map(one -> describe(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static double sum(List<Run> runs) {
        return runs.stream().mapToDouble(Run::milliseconds).sum();
    }

    private static String describe(String sql, List<Run> runs) {
        var sorted = runs.stream().sorted(Comparator.comparingDouble(Run::milliseconds)).toList();
        var typical = sorted.get(sorted.size() / 2);
        return String.format(
                Locale.ROOT,
                "── %.0f ms in %d runs, median %.2f ms, slowest %.2f ms%n%s%n   the median run:%s%n",
                sum(runs),
                runs.size(),
                typical.milliseconds(),
                sorted.getLast().milliseconds(),
                sql,
                typical.plan().stripTrailing());
    }

    /// Keeps the text beside the other results.
    static void keep(Path file, String head, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, head + "\n\n" + text);
    }
}
