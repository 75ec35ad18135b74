package city.chengshu.reporting;

import java.util.Optional;

/// The classes a citizen may choose (分类). Kept by the module that handles cases.
public interface ReportClasses {

    /// @param anonymous whether a report of this class needs no name
    record ReportClass(String code, String name, boolean anonymous) {}

    Optional<ReportClass> find(String code);
}
