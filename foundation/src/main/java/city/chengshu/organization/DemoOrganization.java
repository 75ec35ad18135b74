package city.chengshu.organization;

import city.chengshu.region.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The units and duties of a demo city (演示机构), made from its divisions. Ids depend on the codes
/// alone, so that loading twice adds nothing.
final class DemoOrganization {

    static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    /// A bureau of the city and its counterpart in each district; the classes that go to the
    /// district's counterpart instead of the street.
    private record Bureau(
            String code, String city, String district, List<String> classes, String matter) {}

    private static final List<Bureau> BUREAUS =
            List.of(
                    new Bureau("CG", "城市管理局", "城市管理局（综合行政执法局）", List.of(), ""),
                    new Bureau("JJ", "公安局交通警察支队", "交警大队", List.of("QD02"), "车辆乱停乱放"),
                    new Bureau("SZ", "市政公用事业发展中心", "市政公用服务中心", List.of("QD04"), "公共设施缺损"),
                    new Bureau("YL", "园林和林业局", "园林绿化服务中心", List.of("QD08"), "绿化带损坏缺株"),
                    new Bureau("ZJ", "住房和城乡建设局", "住房和城乡建设局", List.of(), ""),
                    new Bureau("SW", "水务管理局", "水务服务中心", List.of(), ""));

    /// Owners of components (权属单位).
    private static final List<String> PROFESSIONALS =
            List.of("供水服务企业", "供热服务企业", "燃气服务企业", "供电服务企业", "通信管线服务企业");

    private final List<Unit> units = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();

    /// @param areas the city first, then every division below it
    DemoOrganization(List<LoadOrganization.Area> areas) {
        areas.forEach(this::addArea);
    }

    List<Unit> units() {
        return units;
    }

    List<Duty> duties() {
        return duties;
    }

    private void addArea(LoadOrganization.Area area) {
        switch (area.code().level()) {
            case PROVINCE -> {}
            case CITY -> addCity(area);
            case DISTRICT -> addDistrict(area);
            case STREET -> addStreet(area);
            case COMMUNITY -> addCommunity(area);
        }
    }

    private void addCity(LoadOrganization.Area city) {
        for (var bureau : BUREAUS) {
            add(city.code(), bureau.code(), city.name() + bureau.city(), Unit.Kind.CITY_DEPARTMENT);
        }
        for (var name : PROFESSIONALS) {
            add(
                    city.code(),
                    "P" + PROFESSIONALS.indexOf(name),
                    city.name() + name,
                    Unit.Kind.PROFESSIONAL_UNIT);
        }
    }

    private void addDistrict(LoadOrganization.Area district) {
        for (var bureau : BUREAUS) {
            var unit =
                    add(
                            district.code(),
                            bureau.code(),
                            district.name() + bureau.district(),
                            Unit.Kind.DISTRICT_DEPARTMENT);
            bureau.classes().forEach(code -> addDuty(code, district, unit, bureau.matter()));
        }
        addDuty(Duty.ANY, district, id(district.code(), "CG"), "只能确定到区的事项");
    }

    private void addStreet(LoadOrganization.Area street) {
        var suffix = street.name().endsWith("镇") ? "人民政府" : "办事处";
        var unit = add(street.code(), "JD", street.name() + suffix, Unit.Kind.STREET_OFFICE);
        addDuty(Duty.ANY, street, unit, "街道辖区内的事项");
    }

    private void addCommunity(LoadOrganization.Area community) {
        var name = community.name();
        var full = name.endsWith("委会") || name.endsWith("委员会") ? name : name + "居民委员会";
        add(community.code(), "SQ", full, Unit.Kind.COMMUNITY);
    }

    private UnitId add(RegionCode code, String kindCode, String name, Unit.Kind kind) {
        var unit =
                new Unit(
                        id(code, kindCode),
                        code(code, kindCode),
                        name,
                        kind,
                        code.prefix(),
                        parent(code, kindCode),
                        true);
        units.add(unit);
        return unit.id();
    }

    /// A district's bureau answers to the city's, a street to the district's city management.
    private static Optional<UnitId> parent(RegionCode code, String kindCode) {
        return switch (code.level()) {
            case PROVINCE, CITY -> Optional.empty();
            case DISTRICT -> code.parent().map(city -> id(city, kindCode));
            case STREET -> code.parent().map(district -> id(district, "CG"));
            case COMMUNITY -> code.parent().map(street -> id(street, "JD"));
        };
    }

    private void addDuty(String caseClass, LoadOrganization.Area area, UnitId unit, String title) {
        duties.add(
                new Duty(
                        named("duty:" + caseClass + ":" + area.code().prefix()),
                        caseClass,
                        area.code().prefix(),
                        Optional.empty(),
                        Optional.empty(),
                        unit,
                        SINCE,
                        Optional.empty(),
                        title));
    }

    static UnitId id(RegionCode code, String kindCode) {
        return new UnitId(named("unit:" + code(code, kindCode)));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(("chengshu:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String code(RegionCode code, String kindCode) {
        return code.prefix() + "-" + kindCode;
    }
}
