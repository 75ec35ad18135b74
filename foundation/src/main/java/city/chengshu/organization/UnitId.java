package city.chengshu.organization;

import java.util.UUID;

/// Names a unit (机构标识).
public record UnitId(UUID value) {}
