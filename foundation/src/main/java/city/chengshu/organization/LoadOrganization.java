package city.chengshu.organization;

import city.chengshu.kernel.Actor;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Fills the demo city (模拟) with departments, street offices, people and duties (初始化机构). Loading
/// again adds nothing.
@Service
public class LoadOrganization {

    private static final List<RegionCode.Level> BELOW_THE_CITY =
            List.of(RegionCode.Level.DISTRICT, RegionCode.Level.STREET, RegionCode.Level.COMMUNITY);

    /// A division with its name.
    record Area(RegionCode code, String name) {}

    /// Somebody who can log in to the demo.
    ///
    /// @param role code of his role, such as `HANDLER`
    /// @param unit whose rows he sees; empty: those of every unit in the region
    public record DemoPerson(
            String login, String name, String role, RegionCode region, Optional<UnitId> unit) {}

    private final Organization organization;
    private final Staff staff;
    private final Divisions divisions;
    private final Clock clock;

    LoadOrganization(Organization organization, Staff staff, Divisions divisions, Clock clock) {
        this.organization = organization;
        this.staff = staff;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// Makes what a city's divisions lack and returns who shall be able to log in.
    @Transactional
    public List<DemoPerson> load(RegionCode city) {
        var areas = new ArrayList<Area>();
        areas.add(new Area(city, divisions.getName(city)));
        for (var level : BELOW_THE_CITY) {
            divisions
                    .listBelow(city, level)
                    .forEach(one -> areas.add(new Area(one.code(), one.name())));
        }
        return load(areas);
    }

    List<DemoPerson> load(List<Area> areas) {
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
        people.forEach(person -> employ(person, areas.getFirst().code()));
        return people;
    }

    /// People who see the whole city still work somewhere.
    private void employ(DemoPerson person, RegionCode city) {
        var post = POSTS.getOrDefault(person.role(), new Post("工作人员", "CG"));
        staff.add(
                new StaffMember(
                        DemoOrganization.named("staff:" + person.login()),
                        person.name(),
                        person.login(),
                        person.unit().orElseGet(() -> workplace(post, city)),
                        post.name(),
                        true),
                DemoOrganization.SINCE);
    }

    private static UnitId workplace(Post post, RegionCode city) {
        return post.place().isEmpty()
                ? new UnitId(Organization.DESK)
                : DemoOrganization.id(city, post.place());
    }

    private static List<DemoPerson> people(List<Area> areas) {
        var city = areas.getFirst().code();
        var people = new ArrayList<DemoPerson>();
        for (var row : CITY_PEOPLE) {
            people.add(new DemoPerson(row.login(), row.name(), row.role(), city, Optional.empty()));
        }
        findStreet(areas)
                .ifPresent(street -> {
                    var district = street.code().at(RegionCode.Level.DISTRICT);
                    people.add(
                            handler("handler", street, DemoOrganization.id(street.code(), "JD")));
                    people.add(handler("handler2", street, DemoOrganization.id(district, "JJ")));
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

    /// @param place code of the city's bureau; empty: the desk
    private record Post(String name, String place) {}

    private static final Map<String, Post> POSTS =
            Map.of(
                    "ACCEPTOR", new Post("受理员", ""),
                    "SHIFT_LEADER", new Post("值班长", ""),
                    "DISPATCHER", new Post("派遣员", ""),
                    "INSPECTOR", new Post("监督员", "CG"),
                    "GRID_WORKER", new Post("网格员", "CG"),
                    "HANDLER", new Post("处置员", "CG"));

    private record Login(String login, String name, String role) {}

    private static final List<Login> CITY_PEOPLE =
            List.of(
                    new Login("acceptor", "受理员（演示）", "ACCEPTOR"),
                    new Login("shift", "值班长（演示）", "SHIFT_LEADER"),
                    new Login("shift2", "副值班长（演示）", "SHIFT_LEADER"),
                    new Login("dispatcher", "派遣员（演示）", "DISPATCHER"),
                    new Login("inspector", "监督员（演示）", "INSPECTOR"),
                    new Login("caller", "回访员（演示）", "CALLER"),
                    new Login("grid", "网格员（演示）", "GRID_WORKER"),
                    new Login("leader", "领导（演示）", "LEADER"),
                    new Login("admin", "系统管理员（演示）", "ADMINISTRATOR"));
}
