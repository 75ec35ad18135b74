package city.chengshu.bench;

import city.chengshu.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Two programs on one PostgreSQL and one folder of files and keys: one platform.
final class TwoNodes implements AutoCloseable {

    private final Path home;
    private LocalPostgres postgres;
    private final List<ProgramUnderTest> nodes;

    private TwoNodes(Path home) throws IOException {
        this.home = home;
        this.postgres = startPostgres();
        // Both at once, on an empty database.
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> node("one"));
            var other = threads.submit(() -> node("other"));
            this.nodes = List.of(one.get(), other.get());
        } catch (InterruptedException | ExecutionException failed) {
            throw new BenchFailed("Cannot start two nodes: " + failed.getMessage(), failed);
        }
    }

    static TwoNodes start() {
        try {
            var home = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-data-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> ProgramUnderTest.remove(home)));
            Files.write(home.resolve("chengshu.properties"), BenchSettings.LINES);
            Say.progress("Starting two nodes on %s …", home.getFileName());
            return new TwoNodes(home);
        } catch (IOException cause) {
            throw new BenchFailed("Cannot start two nodes: " + cause.getMessage(), cause);
        }
    }

    private LocalPostgres startPostgres() {
        return LocalPostgres.start(home.resolve("postgres"), LocalPostgres.Durability.SAFE);
    }

    private ProgramUnderTest node(String name) {
        return ProgramUnderTest.node(name, home, () -> postgres);
    }

    Api api(int node) {
        return new Api(nodes.get(node).address());
    }

    /// kill -9 of one node; the other one goes on.
    void kill(int node) {
        nodes.get(node).kill();
    }

    /// kill -9 of both nodes and PostgreSQL.
    void killAll() {
        postgres.process().destroyForcibly();
        nodes.forEach(ProgramUnderTest::kill);
    }

    void restart(int node) {
        nodes.get(node).restart();
    }

    void restartAll() {
        postgres.close();
        postgres = startPostgres();
        nodes.forEach(ProgramUnderTest::restart);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    @Override
    public void close() {
        nodes.forEach(ProgramUnderTest::close);
        postgres.close();
        ProgramUnderTest.remove(home);
    }
}
