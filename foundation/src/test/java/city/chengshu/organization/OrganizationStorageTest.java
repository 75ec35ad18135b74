package city.chengshu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Division;
import city.chengshu.region.Divisions;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In a city of its own, 9701.
@PlatformTest
class OrganizationStorageTest {

    static final RegionCode STREET = RegionCode.of("970101001");
    static final List<LoadOrganization.Area> AREAS =
            List.of(
                    area("9701", "样例市"),
                    area("970101", "甲区"),
                    area("970101001", "八大湖街道"),
                    area("970101002", "乙镇"),
                    area("970101001001", "丙社区居委会"));

    @Autowired LoadOrganization loadOrganization;
    @Autowired WhoIsResponsible whoIsResponsible;
    @Autowired AddDuty addDuty;
    @Autowired EndDuty endDuty;
    @Autowired ReadOrganization readOrganization;
    @Autowired Units units;
    @Autowired Staff staff;
    @Autowired LoadDivisions loadDivisions;
    @Autowired Divisions divisions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @BeforeEach
    void load() {
        loadDivisions.add(
                AREAS.stream()
                        .map(area -> new Division(area.code(), area.name(), area.code().parent()))
                        .toList());
        loadOrganization.load(AREAS);
    }

    @Test
    void loadsTheDemoCityOnce() {
        var wanted =
                new ReadOrganization.Wanted(
                        Optional.empty(), Optional.empty(), Optional.of("9701"), Optional.empty());
        var before = readOrganization.listUnits(wanted);
        assertThat(before)
                .extracting(Unit::name)
                .contains(
                        "样例市公安局交通警察支队",
                        "甲区交警大队",
                        "甲区城市管理局（综合行政执法局）",
                        "八大湖街道办事处",
                        "乙镇人民政府",
                        "丙社区居委会");
        var people = loadOrganization.load(AREAS);
        assertThat(readOrganization.listUnits(wanted)).isEqualTo(before);
        assertThat(people)
                .extracting(LoadOrganization.DemoPerson::login)
                .doesNotHaveDuplicates()
                .contains("acceptor", "shift", "handler");
        assertThat(staff.findByLogin("handler"))
                .map(member -> units.getName(member.unit()))
                .contains("八大湖街道办事处");
    }

    @Test
    void sendsEachClassOfTheDemoWhereItBelongs() {
        assertThat(responsible("QD01", STREET)).isEqualTo("八大湖街道办事处");
        assertThat(responsible("QD02", STREET)).isEqualTo("甲区交警大队");
        assertThat(responsible("QD04", STREET)).isEqualTo("甲区市政公用服务中心");
        assertThat(responsible("QD08", STREET)).isEqualTo("甲区园林绿化服务中心");
        assertThat(responsible("QD01", RegionCode.of("970101"))).isEqualTo("甲区城市管理局（综合行政执法局）");
        assertThat(responsible("QD01", RegionCode.of("9701"))).isEqualTo("市受理派遣中心");
        assertThat(responsible("QD01", RegionCode.OUTSIDE)).isEqualTo("市受理派遣中心");
    }

    @Test
    void addsAndEndsADutyOnEveryNode() {
        var otherNode = new WhoIsResponsible(new Organization(jdbc, divisions));
        var town = RegionCode.of("970101002");
        assertThat(nameFrom(otherNode, town)).isEqualTo("乙镇人民政府");

        var duty = addDuty.add(order("QD05", town.prefix()), editor("9701"));
        assertThat(responsible("QD05", town)).isEqualTo("甲区水务服务中心");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> nameFrom(otherNode, town).equals("甲区水务服务中心"));

        endDuty.end(duty.id(), editor("9701"));
        assertThat(responsible("QD05", town)).isEqualTo("乙镇人民政府");
        refused(OrganizationError.DUTY_ENDED, () -> endDuty.end(duty.id(), editor("9701")));
    }

    @Test
    void keepsTheHoursOfAWatch() {
        var shift =
                new Shift(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        LocalTime.of(18, 0),
                        LocalTime.of(8, 0));
        var plain = order("QD06", "970101002");
        var order =
                new AddDuty.Order(
                        "QD06",
                        "970101002",
                        Optional.of(plain.unit()),
                        Optional.of(shift),
                        plain.unit(),
                        Optional.empty(),
                        Optional.empty(),
                        "夜间值班");
        var duty = addDuty.add(order, editor("9701"));
        assertThat(new Organization(jdbc, divisions).load().duties())
                .filteredOn(found -> found.id().equals(duty.id()))
                .singleElement()
                .extracting(Duty::shift)
                .isEqualTo(Optional.of(shift));
    }

    @Test
    void refusesWhatWouldMakeTheAnswerDoubtful() {
        var editor = editor("9701");
        addDuty.add(order("QD07", "970101"), editor);
        refused(
                OrganizationError.DUTY_COLLIDES,
                () -> addDuty.add(order("QD07", "970101"), editor));
        refused(OrganizationError.DESK_STAYS, () -> endDuty.end(Organization.DESK_DUTY, editor));
        refused(OrganizationError.UNKNOWN_DUTY, () -> endDuty.end(UUID.randomUUID(), editor));
        refused(
                OrganizationError.OTHER_REGION,
                () -> addDuty.add(order("QD07", "970102"), editor("970101")));
        refused(OrganizationError.OTHER_REGION, () -> addDuty.add(order("QD07", ""), editor));
    }

    private String responsible(String caseClass, RegionCode region) {
        return whoIsResponsible
                .whoIsResponsible(caseClass, region, Optional.empty(), clock.instant())
                .unitName();
    }

    private String nameFrom(WhoIsResponsible node, RegionCode region) {
        return node.whoIsResponsible("QD05", region, Optional.empty(), clock.instant()).unitName();
    }

    private AddDuty.Order order(String caseClass, String region) {
        return new AddDuty.Order(
                caseClass,
                region,
                Optional.empty(),
                Optional.empty(),
                DemoOrganization.id(RegionCode.of("970101"), "SW"),
                Optional.empty(),
                Optional.empty(),
                "测试");
    }

    private static void refused(OrganizationError why, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::code)
                .isEqualTo(why);
    }

    private static LoadOrganization.Area area(String digits, String name) {
        return new LoadOrganization.Area(RegionCode.of(digits), name);
    }

    static Actor editor(String region) {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.STAFF,
                "测试管理员",
                Set.of(),
                Set.of("organization.edit"),
                new DataScope(List.of(region), List.of()));
    }
}
