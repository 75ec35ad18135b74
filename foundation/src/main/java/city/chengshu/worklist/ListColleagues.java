package city.chengshu.worklist;

import city.chengshu.access.FindActor;
import city.chengshu.kernel.Actor;
import city.chengshu.organization.ReadOrganization;
import city.chengshu.organization.Staff;
import city.chengshu.organization.StaffMember;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// To whom a task can be handed over (可转办人员): people of its unit, or of the desks if it belongs to
/// none, who may do it and do not have it.
@Service
public class ListColleagues {

    public record Colleague(UUID person, String name, String post) {}

    private final Tasks tasks;
    private final Staff staff;
    private final ReadOrganization organization;
    private final FindActor findActor;
    private final Clock clock;

    ListColleagues(
            Tasks tasks,
            Staff staff,
            ReadOrganization organization,
            FindActor findActor,
            Clock clock) {
        this.tasks = tasks;
        this.staff = staff;
        this.organization = organization;
        this.findActor = findActor;
        this.clock = clock;
    }

    public List<Colleague> list(UUID id, Actor reader) {
        var task = tasks.get(id, reader, clock.instant());
        return unitsOf(task)
                .flatMap(unit -> staff.listOf(unit).stream())
                .flatMap(member -> colleague(member, task).stream())
                .toList();
    }

    private Stream<UnitId> unitsOf(Task task) {
        return task.unit()
                .map(unit -> Stream.of(new UnitId(unit)))
                .orElseGet(() ->
                        organization.listUnits(ReadOrganization.Wanted.of(Unit.Kind.DESK)).stream()
                                .map(Unit::id));
    }

    private Optional<Colleague> colleague(StaffMember member, Task task) {
        return findActor
                .find(member.login())
                .filter(task::mayBeDoneBy)
                .filter(actor -> !task.person().equals(Optional.of(actor.id())))
                .map(actor -> new Colleague(actor.id(), member.name(), member.post()));
    }
}
