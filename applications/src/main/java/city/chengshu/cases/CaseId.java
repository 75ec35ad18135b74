package city.chengshu.cases;

import java.util.UUID;

/// One case (案件).
public record CaseId(UUID value) {}
