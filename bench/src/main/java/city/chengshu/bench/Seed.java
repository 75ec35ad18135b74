package city.chengshu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills a program's database with two years of made-up cases (模拟) by COPY: indexes are taken off,
/// two writers send chunks in the order of time, then everything is built and analysed.
final class Seed {

    private static final int CHUNK = 2_000;
    private static final int WRITERS = 2;
    private static final int MONTH = 30;
    private static final Duration PERIOD = Duration.ofDays(730);

    /// Left in place: alarms of open cases ring meanwhile, and would read whole tables.
    private static final List<String> FOR_ALARMS =
            List.of(
                    "cases.city_case_alarm",
                    "cases.city_case_children",
                    "cases.case_report_by_case",
                    "worklist.task_open_by_subject");

    /// Opens connections to the database that is filled.
    interface Source {
        Connection connect() throws SQLException;
    }

    private record Counter(LocalDate day, String district) {}

    private final Source source;
    private final int cases;
    private final Instant now;
    private final SeedGround ground;
    private final Map<Counter, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger nextChunk = new AtomicInteger();

    private Seed(Source source, int cases) throws SQLException {
        this.source = source;
        this.cases = cases;
        this.now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var connection = source.connect()) {
            this.ground = SeedGround.read(connection);
        }
    }

    /// @return how long it took, in seconds
    static double load(Source source, int cases) throws SQLException {
        var begin = System.nanoTime();
        new Seed(source, cases).run(begin);
        return seconds(begin);
    }

    private void run(long begin) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var connection = connect()) {
            autovacuum(connection, "set (autovacuum_enabled = off)");
            execute(connection, COUNTED);
            indexes.addAll(takeOffIndexes(connection));
            inParallel(WRITERS, _ -> write(begin));
            Say.progress("%,d cases copied after %.0f s; sums …", cases, seconds(begin));
            noteNumbers(connection);
            execute(connection, BY_DAY);
            each(sums());
            execute(connection, "drop index indicators.seed_by_day");
            execute(connection, STANDING);
            execute(connection, FINISH);
        }
        Say.progress("Building %d indexes after %.0f s …", indexes.size(), seconds(begin));
        each(indexes);
        Say.progress("Vacuum and analyse after %.0f s …", seconds(begin));
        each(tables().stream().map(table -> "vacuum (analyze) " + table).toList());
        try (var connection = connect()) {
            autovacuum(connection, "reset (autovacuum_enabled)");
            execute(connection, "checkpoint");
        }
        Say.progress("Seeded %,d cases in %.0f s", cases, seconds(begin));
    }

    /// What is vacuumed at the end need not be meanwhile.
    private static void autovacuum(Connection connection, String setting) throws SQLException {
        for (var table : tables()) {
            execute(connection, "alter table " + table + " " + setting);
        }
    }

    private static List<String> tables() {
        var tables = new ArrayList<>(SeedRows.TABLES);
        tables.addAll(List.of("indicators.cell", "indicators.district_cell"));
        return tables;
    }

    /// Sums of the facts of some days, and those of districts in the same go.
    private static final String SUM =
            """
            with summed as (
                insert into indicators.cell (fact, day, known, region, unit, role, class, good, amount)
                select fact, day, known, region, coalesce(unit, '00000000-0000-0000-0000-000000000000'), role, class,
                       coalesce(sum(amount) filter (where good), 0), sum(amount)
                  from indicators.fact where %s group by 1, 2, 3, 4, 5, 6, 7
                returning fact, day, known, region, good, amount)
            insert into indicators.district_cell (fact, day, known, district, good, amount)
            select fact, day, known, left(region, 6), sum(good), sum(amount) from summed group by 1, 2, 3, 4
            """;

    /// Month by month, latest first, so that the sums of a month lie side by side as they would had
    /// they been made day by day.
    private List<String> sums() {
        var sums = new ArrayList<String>();
        var days = PERIOD.toDays();
        var first = SeedFacts.day(now).minusDays(days);
        sums.add(SUM.formatted("day < '%s'".formatted(first)));
        for (var day = 0; day <= days; day += MONTH) {
            sums.add(
                    SUM.formatted(
                            "day >= '%s' and day < '%s'"
                                    .formatted(first.plusDays(day), first.plusDays(day + MONTH))));
        }
        sums.add(
                SUM.formatted("day >= '%s'".formatted(first.plusDays((days / MONTH + 1) * MONTH))));
        return sums;
    }

    /// Facts lie in the order of days: each month is read once.
    private static final String BY_DAY =
            """
            create index seed_by_day on indicators.fact using brin (day);
            analyze indicators.fact (day);
            """;

    /// Deadlines were counted with the first calendar: none is to be counted again meanwhile.
    private static final String COUNTED = "update cases.recalculation set seen = 1, done = 1";

    /// What stands is summed on its day as the program would have done it; before, nothing stood.
    private static final String STANDING =
            """
            insert into indicators.standing_change (fact, district, due_day, amount)
            select fact, left(region, 6), cast(due at time zone 'Asia/Shanghai' as date), sum(amount)
              from indicators.stretch where until is null and fact = 'open' group by 1, 2, 3
            """;

    /// The report numbers go on after those given.
    private static final String FINISH =
            "select setval('reporting.report_number', (select count(*) from reporting.report) + 1)";

    /// The key of the sums, as it is to be made again.
    private static final String KEY_OF_SUMS =
            """
            select 'alter table indicators.cell add ' || pg_get_constraintdef(oid) from pg_constraint
             where conrelid = 'indicators.cell'::regclass and contype = 'p'
            """;

    /// Everything but what a constraint stands on; says how to make it again.
    private static List<String> takeOffIndexes(Connection connection) throws SQLException {
        var made = new ArrayList<String>();
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                                 where indrelid = any(array[%s]::regclass[]) and indexrelid <> all(array[%s]::regclass[])
                                   and not exists (select from pg_constraint where conindid = indexrelid)
                                 order by pg_relation_size(indrelid)
                                """
                                        .formatted(quoted(tables()), quoted(FOR_ALARMS)))) {
            while (rows.next()) {
                names.add(rows.getString(1));
                made.add(rows.getString(2));
            }
        }
        for (var name : names) {
            execute(connection, "drop index " + name);
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(KEY_OF_SUMS)) {
            while (rows.next()) {
                made.add(rows.getString(1));
            }
        }
        execute(connection, "alter table indicators.cell drop constraint if exists cell_pkey");
        return made;
    }

    private static String quoted(List<String> names) {
        return names.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }

    private void write(long begin) throws SQLException, IOException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = new SeedRows(connection);
            for (var first = nextChunk.getAndAdd(CHUNK);
                    first < cases;
                    first = nextChunk.getAndAdd(CHUNK)) {
                make(rows, first, Math.min(first + CHUNK, cases));
                rows.send(copy);
                connection.commit();
                if (first % 50_000 == 0 && first > 0) {
                    Say.progress("%,d cases after %.0f s …", first, seconds(begin));
                }
            }
        }
    }

    private void make(SeedRows rows, int from, int to) {
        var random = new Random(from);
        for (var index = from; index < to; index++) {
            var share = (index + random.nextDouble()) / cases;
            var registered =
                    now.minus(PERIOD).plusMillis((long) (share * (PERIOD.toMillis() - 60_000)));
            var one = new SeededCase(ground, rows, random, registered, now, index + 1);
            var number =
                    numbers.computeIfAbsent(
                                    new Counter(one.day(), one.district()),
                                    _ -> new AtomicInteger())
                            .incrementAndGet();
            one.live(number);
        }
    }

    private void noteNumbers(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into cases.case_number as held (day, district, last, seen, settled) values (?, ?, ?, ?, ?)
                        on conflict (day, district) do update set last = greatest(held.last, excluded.last)
                        """)) {
            for (var one : numbers.entrySet()) {
                statement.setObject(1, one.getKey().day());
                statement.setString(2, one.getKey().district());
                for (var column = 3; column <= 5; column++) {
                    statement.setInt(column, one.getValue().get());
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// One statement after another, shared by two connections.
    private void each(List<String> statements) throws SQLException {
        var next = new AtomicInteger();
        inParallel(
                WRITERS,
                _ -> {
                    try (var connection = connect()) {
                        for (var at = next.getAndIncrement();
                                at < statements.size();
                                at = next.getAndIncrement()) {
                            execute(connection, statements.get(statements.size() - 1 - at));
                        }
                    }
                });
    }

    /// A loader's connection: what the program keeps true need not be checked again, and there are
    /// as many loaders as cores.
    private Connection connect() throws SQLException {
        var connection = source.connect();
        execute(connection, "set session_replication_role = replica");
        execute(connection, "set synchronous_commit = off");
        execute(connection, "set wal_compression = off");
        execute(connection, "set maintenance_work_mem = '512MB'");
        execute(connection, "set work_mem = '512MB'");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run(int number) throws SQLException, IOException;
    }

    private static void inParallel(int number, Work work) throws SQLException {
        try (var threads = Executors.newFixedThreadPool(number)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < number; i++) {
                var own = i;
                running.add(
                        threads.submit(() -> {
                            work.run(own);
                            return null;
                        }));
            }
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new BenchFailed("The seed broke off: " + failed.getMessage(), failed);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
