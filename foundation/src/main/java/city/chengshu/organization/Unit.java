package city.chengshu.organization;

import java.util.Optional;

/// A department, office, professional unit or desk (机构).
///
/// @param region digits with which the division codes of its area begin
/// @param simulated made for the demo (模拟)
public record Unit(
        UnitId id,
        String code,
        String name,
        Kind kind,
        String region,
        Optional<UnitId> parent,
        boolean simulated) {

    public enum Kind {
        /// 市级部门.
        CITY_DEPARTMENT,
        /// 区级部门.
        DISTRICT_DEPARTMENT,
        /// 街道办事处.
        STREET_OFFICE,
        /// 社区.
        COMMUNITY,
        /// 专业部门: owns or maintains components.
        PROFESSIONAL_UNIT,
        /// 受理派遣席位: people who decide what no rule decides.
        DESK
    }
}
