package city.chengshu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run` as a script meets it: a process with an exit code, one line on stdout, one sentence on
/// stderr.
class RunTest {

    @TempDir Path data;
    private static final List<Process> STARTED = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        STARTED.forEach(Process::destroy);
        STARTED.forEach(program -> program.onExit().join());
        STARTED.clear();
    }

    @Test
    void saysReadyServesHealthAndEndsCleanlyOnSigterm() throws Exception {
        var program = run("--port", "0", "--no-history");
        var ready = awaitReady(program);
        var health =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(ready + "/health")).build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");

        var second = run("--port", "0");
        assertThat(failure(second)).contains("another program is using this data folder");

        program.destroy();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();

        pretendANewerVersionWasHere();
        assertThat(failure(run("--port", "0"))).contains("newer version of the program");
    }

    @Test
    void refusesATakenPortInOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program = run("--port", Integer.toString(taken.getLocalPort()));
            assertThat(failure(program))
                    .startsWith("Cannot serve on 127.0.0.1:")
                    .contains("--port");
        }
    }

    @Test
    void refusesTheDemoBeyondLoopback() throws Exception {
        assertThat(failure(run("--address", "0.0.0.0"))).contains("on loopback only");
    }

    @Test
    void refusesAnUnknownSettingAndNamesIt() throws Exception {
        Files.writeString(data.resolve("chengshu.properties"), "chengshu.city.nmae = 青岛\n");
        assertThat(failure(run("--port", "0")))
                .contains("unknown setting chengshu.city.nmae")
                .contains("chengshu.city.name");
    }

    @Test
    void refusesAFolderItCannotMake() throws Exception {
        var file = Files.createFile(data.resolve("file"));
        var program = start(List.of("run", "--port", "0", "--data", file.toString()));
        assertThat(failure(program)).startsWith("Cannot start PostgreSQL in");
    }

    private Process run(String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("run", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    private static Process start(List<String> arguments) throws IOException {
        var line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Chengshu.class.getName()));
        line.addAll(arguments);
        var program = new ProcessBuilder(line).start();
        STARTED.add(program);
        return program;
    }

    /// What stderr said, of a program that ended with exit code 1 and one sentence.
    private static String failure(Process program) throws Exception {
        var stderr = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).as(stderr).isEqualTo(1);
        assertThat(stderr).doesNotContain("\tat ");
        return stderr.strip();
    }

    private static String awaitReady(Process program) throws IOException {
        BufferedReader stdout = program.inputReader(StandardCharsets.UTF_8);
        for (var line = stdout.readLine(); line != null; line = stdout.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
        }
        throw new AssertionError(
                new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void pretendANewerVersionWasHere() throws SQLException {
        try (var database = city.chengshu.postgres.Database.openOrStart(data.resolve("postgres"));
                var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into kernel.flyway_schema_history
                           (installed_rank, version, description, type, script, installed_by,
                            execution_time, success)
                    values (999, '999', 'future', 'SQL', 'V999__future.sql', 'test', 0, true)
                    """);
        }
    }
}
