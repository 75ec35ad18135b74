package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A task to open (新任务).
///
/// @param kind what is to be done, such as `case.sign`
/// @param unit whose task it is; without one, whoever may do it in the region sees it
/// @param role the permission needed to act
/// @param entered when the stage began
public record NewTask(
        String kind,
        String title,
        RegionCode region,
        Optional<UUID> unit,
        Optional<UUID> person,
        Optional<String> personName,
        String role,
        Instant entered,
        Instant due) {

    /// A task that nobody has yet.
    public NewTask(
            String kind,
            String title,
            RegionCode region,
            Optional<UUID> unit,
            String role,
            Instant entered,
            Instant due) {
        this(kind, title, region, unit, Optional.empty(), Optional.empty(), role, entered, due);
    }

    /// The same, in somebody's hands from the start.
    public NewTask givenTo(Actor somebody) {
        return new NewTask(
                kind,
                title,
                region,
                unit,
                Optional.of(somebody.id()),
                Optional.of(somebody.name()),
                role,
                entered,
                due);
    }

    public NewTask {
        if (due.isBefore(entered)) {
            throw new IllegalArgumentException(
                    "A task cannot be due at %s, before it begins at %s".formatted(due, entered));
        }
    }
}
