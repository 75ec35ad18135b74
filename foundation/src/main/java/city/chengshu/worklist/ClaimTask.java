package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a task that nobody has (认领). Of two who try at once one is refused; who has it already may
/// say so again.
@Service
public class ClaimTask {

    private final Tasks tasks;
    private final Clock clock;

    ClaimTask(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    public Task claim(UUID id, Actor by) {
        var now = clock.instant();
        var task = tasks.get(id, by, now);
        if (!by.may(task.role())) {
            throw new Refusal(
                    WorklistError.NOT_PERMITTED,
                    "Cannot take task %s: permission %s is missing".formatted(id, task.role()));
        }
        if (task.person().isEmpty()) {
            tasks.give(task, by, "CLAIMED", by, now);
        } else if (!task.person().get().equals(by.id())) {
            throw Tasks.taken(id, task.personName());
        }
        return tasks.get(id, by, now);
    }
}
