package city.chengshu.reporting;

import java.util.Optional;

/// Which case a report became (案件编号). Kept by the module that handles cases.
public interface ReportCases {

    Optional<String> findNumber(ReportId report);
}
