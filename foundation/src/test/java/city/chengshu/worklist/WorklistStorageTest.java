package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class WorklistStorageTest {

    static final RegionCode STREET = RegionCode.of("960101001");

    final UUID unit = UUID.randomUUID();
    final Actor handler = actor("处置员", Set.of("case.sign"), "960101", unit);
    final Actor colleague = actor("同事", Set.of("case.sign"), "960101", unit);
    final Actor stranger = actor("外单位", Set.of("case.sign"), "960101", UUID.randomUUID());
    final Actor dispatcher = actor("派遣员", Set.of("case.dispatch"), "9601");

    @Autowired Worklist worklist;
    @Autowired ListTasks listTasks;
    @Autowired CountTasks countTasks;
    @Autowired ClaimTask claimTask;
    @Autowired Tasks tasks;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void replacesTheOpenTaskOfASubjectByTheNext() {
        var subject = open("case.dispatch", Optional.empty(), Duration.ofHours(1));
        assertThat(mine(dispatcher)).extracting(Task::subject).containsOnlyOnce(subject);
        worklist.replace(subject, Optional.of(task("case.sign", unit)), dispatcher, now());
        assertThat(mine(dispatcher)).extracting(Task::subject).doesNotContain(subject);
        assertThat(mine(handler)).extracting(Task::subject).containsExactly(subject);
        assertThat(mine(handler).getFirst().kindName()).isEqualTo("待签收");
        worklist.replace(subject, Optional.empty(), handler, now());
        assertThat(mine(handler)).isEmpty();
    }

    @Test
    void showsTasksOnlyWithinTheReadersScope() {
        var subject = open("case.sign", Optional.of(unit), Duration.ofHours(1));
        assertThat(all(handler)).extracting(Task::subject).contains(subject);
        assertThat(all(dispatcher)).extracting(Task::subject).contains(subject);
        assertThat(mine(dispatcher)).extracting(Task::subject).doesNotContain(subject);
        assertThat(all(stranger)).extracting(Task::subject).doesNotContain(subject);
        assertThat(all(actor("外区", Set.of("case.sign"), "960102"))).isEmpty();
        assertThat(
                        all(
                                new Actor(
                                        handler.id(),
                                        Actor.Kind.STAFF,
                                        "",
                                        Set.of(),
                                        Set.of(),
                                        DataScope.NOTHING)))
                .isEmpty();
    }

    @Test
    void givesATaskToOneOfManyWhoTryAtOnce() throws Exception {
        open("case.sign", Optional.of(unit), Duration.ofHours(1));
        var id = mine(handler).getFirst().id();
        var barrier = new CyclicBarrier(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    Stream.generate(() -> actor("某人", Set.of("case.sign"), "960101", unit))
                            .limit(4)
                            .map(who -> threads.submit(claiming(id, who, barrier)))
                            .toList();
            var won = 0;
            for (var attempt : tries) {
                won += attempt.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(events(id)).containsExactly("CLAIMED");
    }

    @Test
    void refusesWhatIsTakenDoneUnknownOrNotPermitted() {
        var subject = open("case.sign", Optional.of(unit), Duration.ofHours(1));
        var id = mine(handler).getFirst().id();
        claimTask.claim(id, handler);
        assertThat(claimTask.claim(id, handler).person()).contains(handler.id());
        refused(WorklistError.TAKEN, () -> claimTask.claim(id, colleague));
        refused(WorklistError.UNKNOWN_TASK, () -> claimTask.claim(id, stranger));
        refused(WorklistError.NOT_PERMITTED, () -> claimTask.claim(id, dispatcher));
        refused(WorklistError.UNKNOWN_TASK, () -> claimTask.claim(UUID.randomUUID(), handler));
        assertThat(mine(colleague)).isEmpty();
        worklist.replace(subject, Optional.empty(), handler, now());
        refused(WorklistError.TASK_DONE, () -> claimTask.claim(id, handler));
    }

    @Test
    void handsATaskOverOnlyToSomebodyWhoMayDoIt() {
        open("case.sign", Optional.of(unit), Duration.ofHours(1));
        var id = mine(handler).getFirst().id();
        var people = Stream.of(handler, colleague, stranger, dispatcher).toList();
        Colleagues known =
                person -> people.stream().filter(one -> one.id().equals(person)).findFirst();
        var handOver = new HandOverTask(tasks, known, clock);
        claimTask.claim(id, handler);
        assertThat(handOver.handOver(id, colleague.id(), handler).personName()).contains("同事");
        assertThat(mine(handler)).isEmpty();
        assertThat(mine(colleague)).hasSize(1);
        for (var unfit : List.of(stranger, dispatcher)) {
            refused(
                    WorklistError.PERSON_NOT_PERMITTED,
                    () -> handOver.handOver(id, unfit.id(), colleague));
        }
        refused(
                WorklistError.UNKNOWN_PERSON,
                () -> handOver.handOver(id, UUID.randomUUID(), colleague));
        assertThat(events(id)).containsExactly("CLAIMED", "HANDED_OVER");
    }

    @Test
    void countsByUnitAndLampAsTheRuleSays() {
        for (var hours : List.of(10, 5, 1, -1, -2)) {
            open("case.sign", Optional.of(unit), Duration.ofHours(hours));
        }
        assertThat(countTasks.count(handler))
                .containsExactly(new CountTasks.Count(Optional.of(unit), 2, 1, 2));
        assertThat(countTasks.count(dispatcher))
                .extracting(CountTasks.Count::unit)
                .contains(Optional.of(unit));
        assertThat(all(handler)).isSortedAccordingTo(java.util.Comparator.comparing(Task::due));
        var red =
                new ListTasks.Wanted(
                        ListTasks.Whose.ALL,
                        Optional.of("case.sign"),
                        Optional.of(Lamp.RED),
                        Optional.of("9601"),
                        Optional.empty());
        assertThat(listTasks.list(red, handler).items()).hasSize(2);
    }

    @Test
    void turnsThePageWithoutLossOrRepetition() {
        for (var number = 0; number < 120; number++) {
            open("case.sign", Optional.of(unit), Duration.ofMinutes(60 + number / 3));
        }
        var first = page(handler, Optional.empty());
        var second = page(handler, first.next());
        var third = page(handler, second.next());
        assertThat(third.next()).isEmpty();
        assertThat(
                        Stream.of(first, second, third)
                                .flatMap(page -> page.items().stream())
                                .map(Task::id)
                                .distinct())
                .hasSize(120);
        refused(WorklistError.BAD_CURSOR, () -> page(handler, Optional.of("nonsense")));
    }

    @Test
    void hasOneLampInSqlAndInMemory() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var entered = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(9_000));
            var due = entered.plusSeconds(random.nextInt(50) * 10L);
            var at = entered.plusSeconds(random.nextInt(600));
            var sql =
                    jdbc.sql(
                                    "select "
                                            + Lamp.sql(
                                                    "cast(:entered as timestamptz)",
                                                    "cast(:due as timestamptz)"))
                            .param("entered", entered.atOffset(java.time.ZoneOffset.UTC))
                            .param("due", due.atOffset(java.time.ZoneOffset.UTC))
                            .param("now", at.atOffset(java.time.ZoneOffset.UTC))
                            .query(String.class)
                            .single();
            assertThat(Lamp.of(entered, due, at)).isEqualTo(Lamp.valueOf(sql));
        }
    }

    private Callable<Boolean> claiming(UUID id, Actor who, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            try {
                claimTask.claim(id, who);
                return true;
            } catch (Refusal taken) {
                assertThat(taken.code()).isEqualTo(WorklistError.TAKEN);
                return false;
            }
        };
    }

    private List<String> events(UUID task) {
        return jdbc.sql("select action from worklist.task_event where task = :task order by seq")
                .param("task", task)
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /// A task that began five hours ago and is due in `left`.
    private TaskSubject open(String kind, Optional<UUID> owner, Duration left) {
        var subject = new TaskSubject("cases", UUID.randomUUID());
        var entered = now().minus(Duration.ofHours(5));
        var next =
                new NewTask(
                        kind,
                        "垃圾",
                        STREET,
                        owner,
                        Optional.empty(),
                        kind,
                        entered,
                        now().plus(left));
        worklist.replace(subject, Optional.of(next), dispatcher, now());
        return subject;
    }

    private NewTask task(String kind, UUID owner) {
        return new NewTask(
                kind,
                "垃圾",
                STREET,
                Optional.of(owner),
                Optional.empty(),
                kind,
                now(),
                now().plusSeconds(60));
    }

    private List<Task> mine(Actor reader) {
        return list(ListTasks.Whose.MINE, reader, Optional.empty()).items();
    }

    private List<Task> all(Actor reader) {
        return list(ListTasks.Whose.ALL, reader, Optional.empty()).items();
    }

    private city.chengshu.kernel.Page<Task> page(Actor reader, Optional<String> cursor) {
        return list(ListTasks.Whose.ALL, reader, cursor);
    }

    private city.chengshu.kernel.Page<Task> list(
            ListTasks.Whose whose, Actor reader, Optional<String> cursor) {
        return listTasks.list(
                new ListTasks.Wanted(
                        whose, Optional.empty(), Optional.empty(), Optional.empty(), cursor),
                reader);
    }

    private Instant now() {
        return clock.instant();
    }

    private static void refused(WorklistError why, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::code)
                .isEqualTo(why);
    }

    static Actor actor(String name, Set<String> permissions, String region, UUID... units) {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.STAFF,
                name,
                Set.of(),
                permissions,
                new DataScope(List.of(region), List.of(units)));
    }
}
