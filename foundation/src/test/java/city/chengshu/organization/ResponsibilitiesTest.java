package city.chengshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResponsibilitiesTest {

    static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");
    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    static final String STREET = "370202007000";

    final Unit desk = unit("市受理派遣中心");
    final Unit street = unit("八大湖街道办事处");
    final Unit district = unit("市南区城市管理局");
    final Unit traffic = unit("市南交警大队");
    final Unit water = unit("自来水公司");
    final List<Duty> duties =
            new ArrayList<>(
                    List.of(
                            duty("*", "", desk),
                            duty("*", "370202", district),
                            duty("*", "370202007", street),
                            duty("QD02", "370202", traffic)));

    @Test
    void asksTheDeepestAreaWhereNoDutyNamesTheClass() {
        assertThat(unitFor("QD01", STREET)).isEqualTo(street.id());
        assertThat(unitFor("QD01", "370202007003")).isEqualTo(street.id());
        assertThat(unitFor("QD01", "370202000000")).isEqualTo(district.id());
    }

    @Test
    void prefersADutyOfTheClassToADeeperAreaOfEveryClass() {
        assertThat(unitFor("QD02", STREET)).isEqualTo(traffic.id());
        duties.add(duty("QD02", "370202007", street));
        assertThat(unitFor("QD02", STREET)).isEqualTo(street.id());
    }

    @Test
    void prefersTheOwnerOfTheComponentToEverything() {
        duties.add(
                new Duty(
                        UUID.randomUUID(),
                        "*",
                        "3702",
                        Optional.of(water.id()),
                        Optional.empty(),
                        water.id(),
                        LONG_AGO,
                        Optional.empty(),
                        "供水设施"));
        var found = find("QD02", STREET, Optional.of(water.id()), NOW);
        assertThat(found.unit()).isEqualTo(water.id());
        assertThat(found.rule()).isEqualTo("权责清单「供水设施」：<3702>，权属为自来水公司的部件，由自来水公司负责。");
        assertThat(find("QD02", STREET, Optional.of(street.id()), NOW).unit())
                .isEqualTo(traffic.id());
    }

    @Test
    void neverAnswersWithNothing() {
        assertThat(unitFor("QD01", "000000000000")).isEqualTo(desk.id());
        assertThat(unitFor("unknown class", "110101001000")).isEqualTo(desk.id());
        assertThat(find("QD01", "110101001000", Optional.empty(), NOW).rule())
                .isEqualTo("权责清单「*」：全域，由市受理派遣中心负责。");
    }

    @Test
    void knowsWhoWasResponsibleThen() {
        duties.set(2, duties.get(2).endedAt(NOW));
        duties.add(
                new Duty(
                        UUID.randomUUID(),
                        "*",
                        "370202007",
                        Optional.empty(),
                        Optional.empty(),
                        water.id(),
                        NOW,
                        Optional.empty(),
                        "*"));
        assertThat(find("QD01", STREET, Optional.empty(), NOW.minusSeconds(1)).unit())
                .isEqualTo(street.id());
        assertThat(find("QD01", STREET, Optional.empty(), NOW).unit()).isEqualTo(water.id());
    }

    @Test
    void asksTheWatchInItsHoursOnly() {
        var nights = new Shift(EnumSet.allOf(DayOfWeek.class), time("17:30"), time("08:30"));
        duties.add(withShift(duty("*", "370202007", water), nights));
        assertThat(at("2026-03-04T17:29")).isEqualTo(street.id());
        assertThat(at("2026-03-04T17:30")).isEqualTo(water.id());
        assertThat(at("2026-03-05T08:29")).isEqualTo(water.id());
        assertThat(at("2026-03-05T08:30")).isEqualTo(street.id());
    }

    @Test
    void refusesTwoOfEqualRankAtOneMomentOnly() {
        var now = duty("QD01", "370202007", street);
        assertThat(now.collidesWith(duty("QD01", "370202007", water))).isTrue();
        assertThat(now.collidesWith(duty("QD01", "370202008", water))).isFalse();
        assertThat(now.collidesWith(duty("QD03", "370202007", water))).isFalse();
        assertThat(now.endedAt(NOW).collidesWith(after(NOW))).isFalse();
        assertThat(now.endedAt(NOW.plusSeconds(1)).collidesWith(after(NOW))).isTrue();

        var monday = new Shift(EnumSet.of(DayOfWeek.MONDAY), time("20:00"), time("06:00"));
        var tuesday = new Shift(EnumSet.of(DayOfWeek.TUESDAY), time("05:00"), time("08:00"));
        var later = new Shift(EnumSet.of(DayOfWeek.TUESDAY), time("06:00"), time("08:00"));
        assertThat(now.collidesWith(withShift(now, monday))).isFalse();
        assertThat(withShift(now, monday).collidesWith(withShift(now, tuesday))).isTrue();
        assertThat(withShift(now, monday).collidesWith(withShift(now, later))).isFalse();
    }

    @Test
    void doesNotDependOnTheOrderOfTheRows() {
        duties.add(duty("QD02", "370202007", street));
        duties.add(duty("QD02", "", water));
        for (var seed = 0; seed < 50; seed++) {
            Collections.shuffle(duties, new Random(seed));
            assertThat(unitFor("QD02", STREET)).isEqualTo(street.id());
            assertThat(unitFor("QD02", "370203000000")).isEqualTo(water.id());
        }
    }

    private Duty after(Instant from) {
        return new Duty(
                UUID.randomUUID(),
                "QD01",
                "370202007",
                Optional.empty(),
                Optional.empty(),
                water.id(),
                from,
                Optional.empty(),
                "QD01");
    }

    private UnitId at(String local) {
        var moment = LocalDateTime.parse(local).atZone(HouseClock.CITY).toInstant();
        return find("QD01", STREET, Optional.empty(), moment).unit();
    }

    private UnitId unitFor(String caseClass, String code) {
        return find(caseClass, code, Optional.empty(), NOW).unit();
    }

    private Responsible find(
            String caseClass, String code, Optional<UnitId> owner, Instant moment) {
        return new Responsibilities(
                        List.of(desk, street, district, traffic, water),
                        duties,
                        region -> "<" + region + ">")
                .find(caseClass, code, owner, moment)
                .orElseThrow();
    }

    private static Duty withShift(Duty duty, Shift shift) {
        return new Duty(
                UUID.randomUUID(),
                duty.caseClass(),
                duty.region(),
                duty.owner(),
                Optional.of(shift),
                duty.unit(),
                duty.from(),
                duty.until(),
                duty.title());
    }

    private static Duty duty(String caseClass, String region, Unit unit) {
        return new Duty(
                UUID.randomUUID(),
                caseClass,
                region,
                Optional.empty(),
                Optional.empty(),
                unit.id(),
                LONG_AGO,
                Optional.empty(),
                caseClass);
    }

    private static Unit unit(String name) {
        return new Unit(
                new UnitId(UUID.randomUUID()),
                name,
                name,
                Unit.Kind.STREET_OFFICE,
                "3702",
                Optional.empty(),
                true);
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }
}
