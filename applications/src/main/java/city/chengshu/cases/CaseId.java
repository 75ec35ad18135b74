package city.chengshu.cases;

import java.util.UUID;

/// One case (案件).
public record CaseId(UUID value) {

    /// Before every other.
    static final CaseId FIRST = new CaseId(new UUID(0, 0));
}
