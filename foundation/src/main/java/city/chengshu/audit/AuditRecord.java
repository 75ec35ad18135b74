package city.chengshu.audit;

import city.chengshu.kernel.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// One thing that somebody did or was refused.
///
/// @param subject what it was done to: ids from the path; empty if there is none
/// @param status HTTP status; 0 for work of a command
/// @param code why it was refused; empty if it was not
/// @param address the caller's network address, its last part cut off
public record AuditRecord(
        UUID id,
        Instant at,
        String event,
        UUID actor,
        Actor.Kind kind,
        String name,
        String method,
        String path,
        String subject,
        int status,
        String code,
        String address) {

    /// PostgreSQL keeps microseconds; the hash must see what is kept.
    public AuditRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    AuditRecord by(Actor other) {
        return new AuditRecord(
                id,
                at,
                event,
                other.id(),
                other.kind(),
                other.name(),
                method,
                path,
                subject,
                status,
                code,
                address);
    }

    public AuditRecord withOutcome(int newStatus, String newCode) {
        return new AuditRecord(
                id, at, event, actor, kind, name, method, path, subject, newStatus, newCode,
                address);
    }
}
