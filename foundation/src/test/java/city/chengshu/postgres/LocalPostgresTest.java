package city.chengshu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir Path home;

    @Test
    void recoversByItselfAfterTheProgramWasKilledAndKeepsEveryAnsweredWrite() throws Exception {
        var first = keep();
        first.program().destroyForcibly().waitFor();
        assertThat(first.postgres().isAlive()).as("the orphan").isTrue();

        try (var second = start()) {
            assertThat(first.postgres().isAlive()).isFalse();
            assertThat(count(second)).isEqualTo(1);
        }
    }

    @Test
    void recoversAfterBothProcessesWereKilled() throws Exception {
        var first = keep();
        first.program().destroyForcibly().waitFor();
        first.postgres().destroyForcibly();
        first.postgres().onExit().join();

        try (var second = start()) {
            assertThat(count(second)).isEqualTo(1);
        }
    }

    @Test
    void recoversWhenTheNumberOfTheKilledProcessWasGivenToAnother() throws Exception {
        var first = keep();
        first.program().destroyForcibly().waitFor();
        first.postgres().destroyForcibly();
        first.postgres().onExit().join();
        var stranger = new ProcessBuilder("sleep", "60").start();
        var pidFile = home.resolve("data").resolve("postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(pidFile));
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);

        try (var second = start()) {
            assertThat(count(second)).isEqualTo(1);
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void refusesAFolderThatAnotherProgramUses() throws Exception {
        var first = keep();
        try {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("another program is using");
            try (var beside = Database.openOrStart(home)) {
                assertThat(count(beside)).as("but a command may work beside it").isEqualTo(1);
            }
        } finally {
            first.postgres().destroyForcibly();
            first.program().destroyForcibly().waitFor();
        }
    }

    @Test
    void listensOnLoopbackWithAPasswordOnlyTheOwnerCanRead() throws Exception {
        try (var postgres = start()) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(postgres.url(), postgres.user(), "guess"));
            assertThat(show(postgres, "fsync")).isEqualTo("on");
            assertThat(show(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersionInOneSentence() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data").resolve("PG_VERSION"), "99\n");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(this::start)
                .withMessageContaining("is of PostgreSQL 99");
    }

    @Test
    void refusesAFolderThatIsNoFolderInOneSentence() throws IOException {
        var file = Files.createFile(home.resolve("file"));
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> LocalPostgres.start(file, LocalPostgres.Durability.SAFE).close())
                .withMessageStartingWith("Cannot start PostgreSQL in");
    }

    private record Kept(Process program, ProcessHandle postgres) {}

    private Kept keep() throws IOException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KeepPostgres.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var stdout =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        var kept = String.valueOf(stdout.readLine());
        assertThat(kept).startsWith("kept ");
        var pid = Long.parseLong(kept.substring("kept ".length()));
        return new Kept(program, ProcessHandle.of(pid).orElseThrow());
    }

    private LocalPostgres start() {
        return LocalPostgres.start(home, LocalPostgres.Durability.SAFE);
    }

    private static int count(Database database) throws SQLException {
        return Integer.parseInt(first(database, "select count(*) from kept"));
    }

    private static String show(Database database, String setting) throws SQLException {
        return first(database, "show " + setting);
    }

    private static String first(Database database, String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
