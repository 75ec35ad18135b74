package city.chengshu.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a database holds, as PostgreSQL's own catalogue tells it.
final class Catalogue {

    static final String HISTORY = "flyway_schema_history";

    private static final String OURS =
            """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// A table whose rows are data, with the columns that are not computed.
    record Found(long oid, String schema, String name, List<String> columns) {
        String qualified() {
            return quote(schema) + "." + quote(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Catalogue::quote).toList());
        }
    }

    /// All tables of all modules, a table before those that refer to it.
    List<Found> tables() throws SQLException {
        var found =
                query(
                        """
                        select c.oid, n.nspname, c.relname,
                               array(select a.attname::text from pg_attribute a
                                      where a.attrelid = c.oid and a.attnum > 0
                                        and not a.attisdropped and a.attgenerated = ''
                                      order by a.attnum)
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and c.relpersistence <> 't'
                           and c.relname <> '%s' and %s
                         order by n.nspname, c.relname
                        """
                                .formatted(HISTORY, OURS),
                        row ->
                                new Found(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        List.of((String[]) row.getArray(4).getArray())));
        return referredFirst(found);
    }

    private List<Found> referredFirst(List<Found> tables) throws SQLException {
        var refersTo = new HashMap<Long, Set<Long>>();
        query(
                        """
                        select conrelid, confrelid from pg_constraint
                         where contype = 'f' and conrelid <> confrelid
                        """,
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .forEach(pair ->
                        refersTo.computeIfAbsent(pair[0], _ -> new HashSet<>()).add(pair[1]));
        var waiting = new ArrayList<>(tables);
        var ordered = new ArrayList<Found>();
        while (!waiting.isEmpty()) {
            var open = waiting.stream().map(Found::oid).toList();
            var next =
                    waiting.stream()
                            .filter(table ->
                                    refersTo.getOrDefault(table.oid(), Set.of()).stream()
                                            .noneMatch(open::contains))
                            .findFirst()
                            .orElse(waiting.getFirst());
            ordered.add(next);
            waiting.remove(next);
        }
        return ordered;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var names =
                query(
                        """
                        select n.nspname, c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'S' and %s order by 1, 2
                        """
                                .formatted(OURS),
                        row -> new String[] {row.getString(1), row.getString(2)});
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names) {
            sequences.addAll(
                    query(
                            "select last_value, is_called from %s.%s"
                                    .formatted(quote(name[0]), quote(name[1])),
                            row ->
                                    new Manifest.Sequence(
                                            name[0], name[1], row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        var schemas =
                query(
                        """
                        select n.nspname from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relname = '%s' and %s order by 1
                        """
                                .formatted(HISTORY, OURS),
                        row -> row.getString(1));
        var migrations = new ArrayList<Manifest.Migration>();
        for (var schema : schemas) {
            migrations.addAll(
                    query(
                            """
                            select version, checksum from %s.%s
                             where version is not null and checksum is not null and success
                             order by installed_rank
                            """
                                    .formatted(quote(schema), HISTORY),
                            row ->
                                    new Manifest.Migration(
                                            schema, row.getString(1), row.getInt(2))));
        }
        migrations.sort(Comparator.comparing(Manifest.Migration::schema));
        return migrations;
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private interface Read<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Read<T> read) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(read.read(rows));
            }
            return found;
        }
    }
}
