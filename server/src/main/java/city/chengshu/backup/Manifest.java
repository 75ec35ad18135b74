package city.chengshu.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a backup holds (备份清单): its last entry, written when all else is in it.
///
/// @param format of the file; a program reads only formats it knows
/// @param migrations what each module's schema had seen when the rows were read
public record Manifest(
        int format,
        String program,
        Instant madeAt,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Kept> files) {

    static final int FORMAT = 1;

    /// One step of one module's schema.
    public record Migration(String schema, String version, int checksum) {}

    /// The rows of one table, in PostgreSQL's COPY text form.
    public record Table(
            String schema, String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/%s/%s.copy".formatted(schema, name);
        }
    }

    /// Where a sequence stands.
    public record Sequence(String schema, String name, long value, boolean called) {}

    /// One file of the data folder: photos, the keyring, settings.
    public record Kept(String path, long bytes, String sha256) {
        String entry() {
            return "home/" + path;
        }
    }

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long bytes() {
        return files.stream().mapToLong(Kept::bytes).sum();
    }

    /// The newest version of each module's schema; migrations are listed in their order.
    Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        migrations.forEach(step -> versions.put(step.schema(), step.version()));
        return versions;
    }
}
