package city.chengshu.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.Database;
import city.chengshu.postgres.LocalPostgres;
import city.chengshu.postgres.MigrateModules;
import city.chengshu.testing.TestDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    Database source = database();
    Path home = Path.of("unset");
    Path file = Path.of("unset");

    @BeforeEach
    void fill() throws IOException, SQLException {
        MigrateModules.to(source, Map.of("extensions", "1", "kernel", "1"));
        home = Files.createDirectories(folder.resolve("var"));
        file = folder.resolve("backup.zip");
        Files.createDirectories(home.resolve("files/ab"));
        Files.writeString(home.resolve("files/ab/photo"), "picture");
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/password"), "not saved");
        execute(
                source,
                """
                insert into kernel.given_answer
                select gen_random_uuid(), 'key-' || n, e'f\\tx', '{"text":"换\\\\n行"}',
                       timestamptz '2026-11-24 01:02:03.123456Z' + n * interval '1 s'
                  from generate_series(1, 1000) n
                """);
        execute(source, "create sequence kernel.counted; select setval('kernel.counted', 41)");
    }

    @Test
    void bringsBackEveryRowAndFile() throws IOException, SQLException {
        var saved = backUp();
        assertThat(saved.rows()).isEqualTo(1000);
        assertThat(saved.files()).extracting(Manifest.Kept::path).containsExactly("files/ab/photo");

        var target = database();
        MigrateModules.to(target, Map.of("extensions", "1", "kernel", "1"));
        execute(target, "create sequence kernel.counted");
        var newHome = folder.resolve("new");
        new Restore(newHome, Restore.Existing.REPLACE, _ -> {}).restore(file, Optional.of(target));

        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(one(target, "select nextval('kernel.counted')::text")).isEqualTo("42");
        assertThat(newHome.resolve("files/ab/photo")).hasContent("picture");
        assertThat(newHome.resolve("postgres")).doesNotExist();
    }

    @Test
    void makesADataFolderOfItsOwn() throws IOException, SQLException {
        execute(source, "drop sequence kernel.counted");
        backUp();
        var newHome = folder.resolve("new");
        new Restore(newHome, Restore.Existing.KEEP, _ -> {}).restore(file, Optional.empty());
        try (var restored =
                LocalPostgres.start(
                        newHome.resolve("postgres"), LocalPostgres.Durability.FOR_TESTS)) {
            assertThat(contents(restored)).isEqualTo(contents(source));
        }
        assertThat(folder.resolve("new.restoring")).doesNotExist();
    }

    @Test
    void leavesAFilledTargetAlone() {
        backUp();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new Restore(home, Restore.Existing.KEEP, _ -> {})
                                .restore(file, Optional.empty()))
                .withMessageContaining("--replace");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new Restore(folder.resolve("new"), Restore.Existing.KEEP, _ -> {})
                                .restore(file, Optional.of(source)))
                .withMessageContaining("--replace");
    }

    @Test
    void changesNothingWhenTheBackupIsDamaged() throws IOException, SQLException {
        backUp();
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(200);
            raw.write(new byte[64]);
        }
        var before = contents(source);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new Restore(home, Restore.Existing.REPLACE, _ -> {})
                                .restore(file, Optional.of(source)));
        assertThat(contents(source)).isEqualTo(before);
        assertThat(home.resolve("files/ab/photo")).hasContent("picture");
    }

    @Test
    void refusesToOverwriteAFile() throws IOException {
        Files.writeString(file, "something else");
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::backUp);
        assertThat(file).hasContent("something else");
    }

    private Manifest backUp() {
        return new BackUp(source, home, CLOCK, _ -> {}).backUp(file, "test");
    }

    private static Database database() {
        return Database.of(
                TestDatabase.createDatabase(), TestDatabase.user(), TestDatabase.password());
    }

    private static String contents(Database database) throws SQLException {
        return one(
                database,
                "select count(*) || md5(string_agg(g::text, '|' order by key)) from kernel.given_answer g");
    }

    private static String one(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
