package city.chengshu.routing;

import city.chengshu.organization.Responsible;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import java.util.Optional;

/// What rules ask about the city (城市现状): its classes, areas and units, and who is on duty.
interface KnownCity {

    enum Standing {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    Optional<String> groupOf(String classCode);

    boolean hasClassToday(String code);

    boolean hasGroupToday(String name);

    boolean hasRegion(String prefix);

    boolean hasCell(String code);

    /// Whether the place lies in the city.
    boolean contains(Place place);

    Optional<String> cellAt(Place place);

    Standing standing(UnitId unit);

    /// The name of a unit that is open.
    Optional<String> unitName(UnitId unit);

    /// Whoever a duty names; nobody if only the desk is left.
    Optional<Responsible> onDuty(Question question);

    /// The desk that is always there.
    Responsible lastDesk(Question question);
}
