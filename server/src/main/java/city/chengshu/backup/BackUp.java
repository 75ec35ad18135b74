package city.chengshu.backup;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/// Saves everything the program knows in one file (备份), also while it runs: all rows as of one
/// moment, then the files of the data folder.
///
/// Files are added before the row that names them and never changed, so copying them after the rows
/// were read misses none.
public final class BackUp {

    private final Database database;
    private final Path home;
    private final Clock clock;
    private final Consumer<String> progress;

    public BackUp(Database database, Path home, Clock clock, Consumer<String> progress) {
        this.database = database;
        this.home = home;
        this.clock = clock;
        this.progress = progress;
    }

    /// @param target a file that does not exist yet; it appears only when it is complete
    public Manifest backUp(Path target, String program) {
        if (Files.exists(target)) {
            throw new Refusal(
                    BackupError.FILE_EXISTS,
                    "Cannot back up to %s: the file exists".formatted(target));
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            var manifest = write(unfinished, program);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            note(manifest);
            return manifest;
        } catch (IOException | SQLException cause) {
            throw new Refusal(
                    BackupError.UNREADABLE,
                    "Cannot back up to %s: %s".formatted(target, cause.getMessage()));
        } finally {
            unfinished.toFile().delete();
        }
    }

    private Manifest write(Path unfinished, String program) throws IOException, SQLException {
        try (var writer = new BackupWriter(unfinished);
                var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password())) {
            freeze(connection);
            var catalogue = new Catalogue(connection);
            var migrations = catalogue.migrations();
            var sequences = catalogue.sequences();
            var tables = copyTables(connection, catalogue.tables(), writer);
            connection.rollback();
            var manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            program,
                            clock.instant(),
                            migrations,
                            tables,
                            sequences,
                            copyFiles(writer));
            writer.finish(manifest);
            return manifest;
        }
    }

    /// Lets those who watch over the program know. A database this program never ran on has no
    /// place for it, and is saved all the same.
    private void note(Manifest manifest) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var asked = connection.createStatement();
                var place = asked.executeQuery("select to_regclass('backup.made')")) {
            if (place.next() && place.getString(1) != null) {
                try (var insert =
                        connection.prepareStatement(
                                "insert into backup.made (at, rows, files) values (now(), ?, ?)")) {
                    insert.setLong(1, manifest.rows());
                    insert.setInt(2, manifest.files().size());
                    insert.executeUpdate();
                }
            }
        }
    }

    /// From here on the connection sees one moment, whatever others commit.
    static void freeze(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private List<Manifest.Table> copyTables(
            Connection connection, List<Catalogue.Found> tables, BackupWriter writer)
            throws IOException, SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var copied = new ArrayList<Manifest.Table>();
        for (var table : tables) {
            var entry = new Manifest.Table(table.schema(), table.name(), table.columns(), 0, "");
            var rows = new long[1];
            var written =
                    writer.add(
                            entry.entry(),
                            out ->
                                    rows[0] =
                                            copy.copyOut(
                                                    "copy %s (%s) to stdout"
                                                            .formatted(
                                                                    table.qualified(),
                                                                    table.columnList()),
                                                    out));
            copied.add(
                    new Manifest.Table(
                            table.schema(),
                            table.name(),
                            table.columns(),
                            rows[0],
                            written.sha256()));
            progress.accept("%s.%s: %,d rows".formatted(table.schema(), table.name(), rows[0]));
        }
        return copied;
    }

    private List<Manifest.Kept> copyFiles(BackupWriter writer) throws IOException, SQLException {
        var kept = new ArrayList<Manifest.Kept>();
        for (var path : HomeFiles.list(home)) {
            var name = home.relativize(path).toString();
            var written = writer.add("home/" + name, out -> Files.copy(path, out));
            kept.add(new Manifest.Kept(name, written.bytes(), written.sha256()));
        }
        progress.accept("%,d files".formatted(kept.size()));
        return kept;
    }
}
