package city.chengshu.bench;

import city.chengshu.postgres.Folders;
import city.chengshu.postgres.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The program as a process of its own, on data that is removed at the end.
final class ProgramUnderTest implements AutoCloseable {

    private static final List<String> JVM =
            List.of(
                    "-Xmx512m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true");

    private final Path home;
    private final Path log;
    private final Supplier<Optional<LocalPostgres>> database;
    private final List<String> more;
    private Process process;
    private URI address;

    private ProgramUnderTest(
            Path home, String log, Supplier<Optional<LocalPostgres>> database, List<String> more)
            throws IOException {
        this.home = home;
        this.log = home.resolve(log);
        this.database = database;
        this.more = List.copyOf(more);
        this.process = launch();
        this.address = awaitReady(process);
    }

    /// Starts it on an empty folder.
    ///
    /// @param settings lines of its settings file
    static ProgramUnderTest start(List<String> settings, String... more) {
        try {
            var home = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-data-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            Files.write(home.resolve("chengshu.properties"), settings);
            Say.progress("Starting the program on %s …", home.getFileName());
            return new ProgramUnderTest(home, "program.log", Optional::empty, List.of(more));
        } catch (IOException cause) {
            throw new BenchFailed("Cannot start the program: " + cause.getMessage(), cause);
        }
    }

    /// Starts one of several nodes on one database and one folder of files and keys.
    ///
    /// @param database asked at each start: it may have been started anew itself
    static ProgramUnderTest node(String name, Path home, Supplier<LocalPostgres> database) {
        try {
            return new ProgramUnderTest(
                    home,
                    name + ".log",
                    () -> Optional.of(database.get()),
                    List.of("--no-history"));
        } catch (IOException cause) {
            throw new BenchFailed("Cannot start %s: %s".formatted(name, cause.getMessage()), cause);
        }
    }

    URI address() {
        return address;
    }

    Path home() {
        return home;
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("city.chengshu.command.Chengshu");
        command.addAll(List.of("run", "--port", "0", "--data", home.toString()));
        command.addAll(more);
        var builder =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        database.get()
                .ifPresent(postgres -> {
                    command.addAll(List.of("--database-url", postgres.url()));
                    builder.environment().put("CHENGSHU_DATABASE_USER", postgres.user());
                    builder.environment().put("CHENGSHU_DATABASE_PASSWORD", postgres.password());
                });
        return builder.start();
    }

    private URI awaitReady(Process started) throws IOException {
        var out = new BufferedReader(started.inputReader());
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().start(() -> drain(out));
                return URI.create(line.substring("ready ".length()).strip());
            }
        }
        throw new BenchFailed("The program did not start: " + tail(log) + tail(databaseLog()));
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    private static void drain(BufferedReader out) {
        try {
            out.transferTo(java.io.Writer.nullWriter());
        } catch (IOException ended) {
            Say.progress("The program's output ended: %s", ended);
        }
    }

    /// kill -9; no goodbye.
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /// The program stands still until [#resume()]; its PostgreSQL goes on.
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            await(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start());
        } catch (IOException cause) {
            throw new BenchFailed("The program cannot be sent " + name, cause);
        }
    }

    /// Starts it again on the same data.
    void restart() {
        try {
            process = launch();
            address = awaitReady(process);
        } catch (IOException cause) {
            throw new BenchFailed("The program did not start again", cause);
        }
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        } catch (IOException cause) {
            throw new BenchFailed("The program's PostgreSQL has no pid file", cause);
        }
    }

    /// Where its PostgreSQL answers.
    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%s/postgres?stringtype=unspecified&prepareThreshold=5"
                .formatted(pidFile().get(3).strip());
    }

    Connection connect() throws SQLException {
        try {
            var password = Files.readString(home.resolve("postgres/password"));
            return DriverManager.getConnection(databaseUrl(), "chengshu", password);
        } catch (IOException cause) {
            throw new BenchFailed("The program's PostgreSQL has no password file", cause);
        }
    }

    /// What PostgreSQL wrote down.
    Path databaseLog() {
        return home.resolve("postgres/log");
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
        if (database.get().isEmpty()) {
            remove(home);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void remove(Path home) {
        try {
            Folders.delete(home);
        } catch (IOException leftover) {
            Say.progress("Left behind: %s (%s)", home, leftover);
        }
    }
}
