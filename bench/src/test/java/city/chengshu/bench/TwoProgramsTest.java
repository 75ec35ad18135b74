package city.chengshu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.demo.LoadDemoCity;
import city.chengshu.postgres.LocalPostgres;
import city.chengshu.program.Program;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run --database-url` twice: two programs on the city's own PostgreSQL are one platform.
class TwoProgramsTest {

    @TempDir static Path home;

    private static LocalPostgres postgres;
    private static Program one;
    private static Program other;

    @BeforeAll
    static void start() throws Exception {
        postgres =
                LocalPostgres.start(
                        home.resolve("city-postgres"), LocalPostgres.Durability.FOR_TESTS);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(TwoProgramsTest::program);
            var second = threads.submit(TwoProgramsTest::program);
            one = first.get();
            other = second.get();
        }
    }

    /// Both migrate and load the demo city at once; one of them does it.
    private static Program program() {
        var program =
                Program.start(
                        new Program.Settings(
                                home,
                                Optional.of(
                                        "%s?user=%s&password=%s"
                                                .formatted(
                                                        postgres.url(),
                                                        postgres.user(),
                                                        postgres.password())),
                                Optional.empty(),
                                Map.of("server.port", "0", "chengshu.demo", "true")));
        program.get(LoadDemoCity.class).load(_ -> {});
        return program;
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void aCaseLivesOnEitherWhoeverLoggedInWhere() {
        var here = api(one);
        var there = api(other);
        new LifeCycle(here, cast(new Tokens(there), "13700000003")).live();
        new LifeCycle(there, cast(new Tokens(here), "13700000004")).live();
    }

    @Test
    void aRequestSentToBothUnderOneKeyIsDoneOnce() throws Exception {
        var token = new Tokens(api(one)).citizen("13700000001").get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                var key = UUID.randomUUID().toString();
                var answers =
                        IntStream.range(0, 4)
                                .mapToObj(sender ->
                                        threads.submit(() ->
                                                report(sender % 2 == 0 ? one : other, token, key)))
                                .toList();
                assertThat(answers.stream().map(TwoProgramsTest::answer).distinct()).hasSize(1);
            }
        }
        assertThat(count("select count(*) from reporting.report where text = '两处同时上报'"))
                .isEqualTo(10);
    }

    @Test
    void whoLogsOutOnOneIsLoggedOutOnTheOtherWithinSeconds() {
        var token = new Tokens(api(one)).citizen("13700000002").get();
        assertThat(api(other).get("/api/me", token).status()).isEqualTo(200);
        api(one).delete("/api/citizen/sessions", token).expect(204);
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (api(other).get("/api/me", token).status() != 401) {
            assertThat(System.nanoTime()).as("still logged in").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void whatIsReportedOnOneIsOnTheScreensOfBothOnce() {
        var leader = new Tokens(api(one)).staff("leader").get();
        var citizen = new Tokens(api(one)).citizen("13700000005").get();
        try (var screens = new OpenScreens()) {
            var near = screens.open(api(one), leader, "");
            var far = screens.open(api(other), leader, "");
            var sent = new SentReports();
            assertThat(sent.send(api(one), citizen, 5)).isTrue();
            assertThat(sent.send(api(one), citizen, 5)).isTrue();
            // Either may also be told the last of what happened before it was opened.
            await("both", () -> both(near, far) >= 2);
            assertThat(near.registered().stream().map(seen -> seen.subject()))
                    .doesNotHaveDuplicates();
            assertThat(far.registered().stream().map(seen -> seen.subject()))
                    .doesNotHaveDuplicates();
            await("figures follow", () -> far.screens() >= 2);
        }
    }

    private static long both(OpenScreens.OneScreen near, OpenScreens.OneScreen far) {
        var there = far.registered().stream().map(seen -> seen.subject()).toList();
        return near.registered().stream().filter(seen -> there.contains(seen.subject())).count();
    }

    @Test
    void aScreenThatComesBackIsToldWhatItMissedByWhicheverNode() {
        var leader = new Tokens(api(one)).staff("leader").get();
        var citizen = new Tokens(api(one)).citizen("13700000006").get();
        String seen;
        try (var screens = new OpenScreens()) {
            seen = screens.open(api(one), leader, "").lastId();
        }
        assertThat(new SentReports().send(api(one), citizen, 6)).isTrue();
        try (var screens = new OpenScreens()) {
            var back = screens.open(api(other), leader, seen);
            await("what it missed", () -> !back.registered().isEmpty());
            var fresh = screens.open(api(other), leader, "");
            assertThat(fresh.registered()).as("who never saw anything missed nothing").isEmpty();
        }
    }

    @Test
    void aScreenEndsWithTheLogin() {
        var leader = new Tokens(api(one)).staff("leader").get();
        try (var screens = new OpenScreens()) {
            var screen = screens.open(api(other), leader, "");
            api(one).delete("/api/session", leader).expect(204);
            assertThat(screen.hasEnded(Duration.ofSeconds(30))).isTrue();
        }
    }

    private static void await(String what, java.util.function.BooleanSupplier met) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void theDemoCityIsThereOnce() throws SQLException {
        assertThat(count("select count(*) from region.division")).isEqualTo(2273);
    }

    private static String report(Program program, String token, String key) {
        var body =
                Api.body(
                        "photos",
                        List.of(),
                        "longitude",
                        LifeCycle.LONGITUDE,
                        "latitude",
                        LifeCycle.LATITUDE,
                        "coordinateSystem",
                        "WGS84",
                        "classCode",
                        LifeCycle.CLASS,
                        "text",
                        "两处同时上报",
                        "anonymous",
                        false);
        return api(program)
                .post("/api/reports", body, token, key)
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    private static String answer(Future<String> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static LifeCycle.Cast cast(Tokens tokens, String phone) {
        return new LifeCycle.Cast(
                tokens.citizen(phone),
                tokens.staff("handler2"),
                tokens.staff("inspector"),
                tokens.staff("shift"));
    }

    private static Api api(Program program) {
        return new Api(URI.create(program.address()));
    }

    private static int count(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
