package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/// Who could take a task (同事), as [city.chengshu.access.FindActor] knows them.
@FunctionalInterface
interface Colleagues {

    Optional<Actor> find(UUID person);
}
