package city.chengshu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Takes down what the program asks of PostgreSQL during one life cycle as it is measured: photos
/// uploaded before, people known already.
final class Capture {

    private final ProgramUnderTest program;
    private final Duration pause;

    /// @param pause long enough for every timer of the program to run once
    Capture(ProgramUnderTest program, Duration pause) {
        this.program = program;
        this.pause = pause;
    }

    Script script(LifeCycle lifeCycle) {
        try {
            lifeCycle.stock(4);
            configure("all");
            lifeCycle.live();
            var background = Script.texts(logged(this::pause));
            lifeCycle.live();
            var first = logged(lifeCycle::live);
            var second = logged(lifeCycle::live);
            configure("none");
            return Script.of(second, first, background);
        } catch (SQLException | IOException cause) {
            throw new BenchFailed("Cannot take down the statements", cause);
        }
    }

    private void configure(String what) throws SQLException {
        try (var connection = program.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = '%s'".formatted(what));
            statement.execute("alter system set log_parameter_max_length = -1");
            statement.execute("select pg_reload_conf()");
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    private List<StatementLog.Logged> logged(Runnable work) throws IOException {
        var before = Files.readAllLines(program.databaseLog()).size();
        work.run();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        var lines = Files.readAllLines(program.databaseLog());
        return StatementLog.read(new ArrayList<>(lines.subList(before, lines.size())));
    }

    private void pause() {
        LockSupport.parkNanos(pause.toNanos());
    }
}
