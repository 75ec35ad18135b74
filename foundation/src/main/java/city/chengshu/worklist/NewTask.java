package city.chengshu.worklist;

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
        String role,
        Instant entered,
        Instant due) {

    public NewTask {
        if (due.isBefore(entered)) {
            throw new IllegalArgumentException(
                    "A task cannot be due at %s, before it begins at %s".formatted(due, entered));
        }
    }
}
