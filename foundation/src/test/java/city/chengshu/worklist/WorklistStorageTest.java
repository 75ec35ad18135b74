package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WorklistStorageTest extends Inbox {

    @Autowired CountTasks countTasks;

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
}
