package city.chengshu.worklist;

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
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Actors of one unit in one street, and tasks to work on.
@PlatformTest
abstract class Inbox {

    static final RegionCode STREET = RegionCode.of("960101001");

    final UUID unit = UUID.randomUUID();
    final Actor handler = actor("处置员", Set.of("case.sign"), "960101", unit);
    final Actor colleague = actor("同事", Set.of("case.sign"), "960101", unit);
    final Actor stranger = actor("外单位", Set.of("case.sign"), "960101", UUID.randomUUID());
    final Actor dispatcher = actor("派遣员", Set.of("case.dispatch"), "9601");

    @Autowired Worklist worklist;
    @Autowired ListTasks listTasks;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    /// A task that began five hours ago and is due in `left`.
    TaskSubject open(String kind, Optional<UUID> owner, Duration left) {
        var subject = new TaskSubject("cases", UUID.randomUUID());
        var entered = now().minus(Duration.ofHours(5));
        var next = new NewTask(kind, "垃圾", STREET, owner, kind, entered, now().plus(left));
        worklist.replace(subject, Optional.of(next), dispatcher, now());
        return subject;
    }

    NewTask task(String kind, UUID owner) {
        return new NewTask(
                kind, "垃圾", STREET, Optional.of(owner), kind, now(), now().plusSeconds(60));
    }

    List<Task> mine(Actor reader) {
        return list(ListTasks.Whose.MINE, reader, Optional.empty()).items();
    }

    List<Task> all(Actor reader) {
        return list(ListTasks.Whose.ALL, reader, Optional.empty()).items();
    }

    city.chengshu.kernel.Page<Task> page(Actor reader, Optional<String> cursor) {
        return list(ListTasks.Whose.ALL, reader, cursor);
    }

    private city.chengshu.kernel.Page<Task> list(
            ListTasks.Whose whose, Actor reader, Optional<String> cursor) {
        return listTasks.list(
                new ListTasks.Wanted(
                        whose, Optional.empty(), Optional.empty(), Optional.empty(), cursor),
                reader);
    }

    Instant now() {
        return clock.instant();
    }

    static void refused(WorklistError why, Runnable work) {
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
