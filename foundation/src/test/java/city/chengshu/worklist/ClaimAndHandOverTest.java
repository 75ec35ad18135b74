package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ClaimAndHandOverTest extends Inbox {

    @Autowired ClaimTask claimTask;
    @Autowired Tasks tasks;

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
}
