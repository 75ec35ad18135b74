package city.chengshu.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A case whose data must stay (法律保留): a court, an inquiry, an appeal needs them.
public record Hold(
        UUID id,
        UUID caseId,
        String caseNumber,
        String reason,
        String placedName,
        Instant placedAt,
        Optional<String> liftedName,
        Optional<Instant> liftedAt,
        Optional<String> liftedReason) {}
