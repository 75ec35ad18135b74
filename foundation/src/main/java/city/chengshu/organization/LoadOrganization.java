package city.chengshu.organization;

import city.chengshu.kernel.Actor;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the demo city (模拟) with departments, street offices, people and duties (初始化机构). Loading
/// again adds nothing.
@Service
public class LoadOrganization {

    /// A division with its name.
    public record Area(RegionCode code, String name) {}

    /// Somebody who can log in to the demo.
    ///
    /// @param role code of his role, such as `HANDLER`
    /// @param unit whose rows he sees; empty: those of every unit in the region
    public record DemoPerson(
            String login, String name, String role, RegionCode region, Optional<UnitId> unit) {}

    private final Organization organization;
    private final Staff staff;
    private final Clock clock;

    LoadOrganization(Organization organization, Staff staff, Clock clock) {
        this.organization = organization;
        this.staff = staff;
        this.clock = clock;
    }

    /// Makes what is missing and returns who shall be able to log in.
    ///
    /// @param areas the city first, then every division below it
    @Transactional
    public List<DemoPerson> load(List<Area> areas) {
        organization.edit();
        var present = organization.load();
        var demo = new DemoOrganization(areas);
        demo.units().stream()
                .filter(unit -> present.findUnit(unit.id()).isEmpty())
                .forEach(unit -> organization.add(unit, DemoOrganization.SINCE));
        var known = present.duties().stream().map(Duty::id).toList();
        demo.duties().stream()
                .filter(duty -> !known.contains(duty.id()))
                .forEach(duty -> organization.add(duty, Actor.HOUSE.id(), clock.instant()));
        var people = people(areas);
        people.forEach(this::employ);
        return people;
    }

    private void employ(DemoPerson person) {
        person.unit()
                .ifPresent(unit ->
                        staff.add(
                                new StaffMember(
                                        DemoOrganization.named("staff:" + person.login()),
                                        person.name(),
                                        person.login(),
                                        unit,
                                        person.role().equals("HANDLER") ? "处置员" : "工作人员",
                                        true),
                                DemoOrganization.SINCE));
    }

    private static List<DemoPerson> people(List<Area> areas) {
        var city = areas.getFirst().code();
        var people = new ArrayList<DemoPerson>();
        for (var row : CITY_PEOPLE) {
            people.add(new DemoPerson(row.login(), row.name(), row.role(), city, Optional.empty()));
        }
        findStreet(areas)
                .ifPresent(street -> {
                    people.add(
                            handler("handler", street, DemoOrganization.id(street.code(), "JD")));
                    people.add(
                            handler(
                                    "handler2",
                                    street,
                                    DemoOrganization.id(
                                            street.code().at(RegionCode.Level.DISTRICT), "JJ")));
                });
        return people;
    }

    private static DemoPerson handler(String login, Area street, UnitId unit) {
        var who = login.equals("handler") ? street.name() : "区交警";
        return new DemoPerson(
                login,
                who + "处置员（演示）",
                "HANDLER",
                street.code().at(RegionCode.Level.DISTRICT),
                Optional.of(unit));
    }

    /// The street of the two handlers: the one the guide speaks of, else the first.
    private static Optional<Area> findStreet(List<Area> areas) {
        var streets =
                areas.stream()
                        .filter(area -> area.code().level() == RegionCode.Level.STREET)
                        .toList();
        return streets.stream()
                .filter(area -> area.name().startsWith("八大湖"))
                .findFirst()
                .or(() -> streets.stream().findFirst());
    }

    private record Login(String login, String name, String role) {}

    private static final List<Login> CITY_PEOPLE =
            List.of(
                    new Login("acceptor", "受理员（演示）", "ACCEPTOR"),
                    new Login("shift", "值班长（演示）", "SHIFT_LEADER"),
                    new Login("dispatcher", "派遣员（演示）", "DISPATCHER"),
                    new Login("inspector", "监督员（演示）", "INSPECTOR"),
                    new Login("grid", "网格员（演示）", "GRID_WORKER"),
                    new Login("leader", "领导（演示）", "LEADER"),
                    new Login("admin", "系统管理员（演示）", "ADMINISTRATOR"));
}
