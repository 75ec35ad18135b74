package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives a task to a colleague who may do it (转办): somebody with the permission whose data scope
/// covers the task's place and unit. Both hands are kept in the history.
@Service
public class HandOverTask {

    private final Tasks tasks;
    private final Colleagues colleagues;
    private final Clock clock;

    HandOverTask(Tasks tasks, Colleagues colleagues, Clock clock) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Transactional
    public Task handOver(UUID id, UUID person, Actor by) {
        var now = clock.instant();
        var task = tasks.get(id, by, now);
        var to =
                colleagues
                        .find(person)
                        .orElseThrow(() ->
                                new Refusal(
                                        WorklistError.UNKNOWN_PERSON,
                                        "Cannot hand over task %s: no person %s"
                                                .formatted(id, person)));
        refuseUnfit(task, to);
        tasks.give(task, to, "HANDED_OVER", by, now);
        return tasks.get(id, by, now);
    }

    private static void refuseUnfit(Task task, Actor to) {
        if (!task.mayBeDoneBy(to)) {
            throw new Refusal(
                    WorklistError.PERSON_NOT_PERMITTED,
                    "Cannot hand over task %s: person %s may not do it (needs %s there)"
                            .formatted(task.id(), to.id(), task.role()));
        }
    }
}
