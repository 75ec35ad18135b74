package city.chengshu.worklist.web;

import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import city.chengshu.worklist.Task;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Adds the names people read to tasks.
@Component
class TaskBodies {

    private final Units units;
    private final Divisions divisions;

    TaskBodies(Units units, Divisions divisions) {
        this.units = units;
        this.divisions = divisions;
    }

    TaskBody of(Task task) {
        return new TaskBody(
                task.id(),
                task.subject().system(),
                task.subject().id(),
                task.kind(),
                task.kindName(),
                task.title(),
                task.region(),
                divisions.getPath(new RegionCode(task.region())),
                task.unit(),
                task.unit().flatMap(this::unitName),
                task.person(),
                task.personName(),
                task.entered(),
                task.due(),
                task.lamp(),
                task.simulated());
    }

    Optional<String> unitName(UUID unit) {
        return units.find(new UnitId(unit)).map(Unit::name);
    }
}
