package city.chengshu.worklist;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/// Who could take a task (同事): answered by whoever keeps people's permissions and data scope.
@FunctionalInterface
public interface Colleagues {

    Optional<Actor> find(UUID person);
}
