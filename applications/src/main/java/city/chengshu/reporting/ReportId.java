package city.chengshu.reporting;

import java.util.UUID;

/// One report of one citizen (线索).
public record ReportId(UUID value) {}
