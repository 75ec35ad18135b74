package city.chengshu.routing;

import city.chengshu.organization.Responsible;
import city.chengshu.organization.Unit;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.organization.WhoIsResponsible;
import city.chengshu.region.Divisions;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import city.chengshu.region.ReadOutlines;
import city.chengshu.region.RegionCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The city as the other modules know it now, from their memory.
@Component
class LiveCity implements KnownCity {

    private final RoutingClasses classes;
    private final Divisions divisions;
    private final ReadOutlines readOutlines;
    private final Locate locate;
    private final Units units;
    private final WhoIsResponsible whoIsResponsible;

    LiveCity(
            RoutingClasses classes,
            Divisions divisions,
            ReadOutlines readOutlines,
            Locate locate,
            Units units,
            WhoIsResponsible whoIsResponsible) {
        this.classes = classes;
        this.divisions = divisions;
        this.readOutlines = readOutlines;
        this.locate = locate;
        this.units = units;
        this.whoIsResponsible = whoIsResponsible;
    }

    @Override
    public Optional<String> groupOf(String classCode) {
        return classes.findRoutingClass(classCode).map(RoutingClasses.RoutingClass::group);
    }

    @Override
    public boolean hasClassToday(String code) {
        return classes.listRoutingClasses().stream().anyMatch(one -> one.code().equals(code));
    }

    @Override
    public boolean hasGroupToday(String name) {
        return classes.listRoutingClasses().stream().anyMatch(one -> one.group().equals(name));
    }

    @Override
    public boolean hasRegion(String prefix) {
        return divisions.find(RegionCode.of(prefix)).isPresent();
    }

    @Override
    public boolean hasCell(String code) {
        return readOutlines.findCell(code).isPresent();
    }

    @Override
    public boolean contains(Place place) {
        return !locate.locate(place).outside();
    }

    @Override
    public Optional<String> cellAt(Place place) {
        return locate.locate(place).cell();
    }

    @Override
    public Standing standing(UnitId unit) {
        if (units.find(unit).isPresent()) {
            return Standing.OPEN;
        }
        return units.hasEnded(unit) ? Standing.CLOSED : Standing.UNKNOWN;
    }

    @Override
    public Optional<String> unitName(UnitId unit) {
        return units.find(unit).map(Unit::name);
    }

    @Override
    public Optional<Responsible> onDuty(Question question) {
        return Optional.of(ask(question, question.owner())).filter(one -> !one.isOnlyTheDesk());
    }

    @Override
    public Responsible lastDesk(Question question) {
        return whoIsResponsible.whoIsResponsible(
                "", RegionCode.OUTSIDE, Optional.empty(), question.at());
    }

    private Responsible ask(Question question, Optional<UnitId> owner) {
        return whoIsResponsible.whoIsResponsible(
                question.classCode(), question.region(), owner, question.at());
    }
}
