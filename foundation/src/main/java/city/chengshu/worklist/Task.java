package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An open task as it is listed (待办任务).
///
/// @param person who took it; without one anybody may who has `role`
/// @param simulated made on a moved clock (模拟)
public record Task(
        UUID id,
        TaskSubject subject,
        String kind,
        String kindName,
        String title,
        String region,
        Optional<UUID> unit,
        Optional<UUID> person,
        Optional<String> personName,
        String role,
        Instant entered,
        Instant due,
        Lamp lamp,
        boolean simulated) {

    /// Whether someone has the permission, and a data scope that covers the task's place and unit.
    boolean mayBeDoneBy(Actor somebody) {
        return somebody.may(role) && somebody.scope().covers(region, unit);
    }
}
