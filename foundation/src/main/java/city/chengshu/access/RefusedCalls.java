package city.chengshu.access;

import city.chengshu.audit.AuditRecord;
import city.chengshu.audit.AuditTrail;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.KernelError;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Records calls that were turned away before any work: bad tokens, and callers who must wait. At
/// most one of a kind per address and minute on each node, so that a flood does not fill the trail.
@Component
class RefusedCalls {

    private final AuditTrail trail;
    private final Clock clock;
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .maximumSize(100_000)
                    .build();

    RefusedCalls(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /// @param path the pattern of the endpoint; never what the caller typed
    void record(
            Actor actor, String event, String path, HttpServletRequest request, KernelError code) {
        var address = request.getRemoteAddr();
        if (told.asMap().putIfAbsent(code + " " + address, true) != null) {
            return;
        }
        var now = clock.instant();
        trail.append(
                new AuditRecord(
                        Ids.next(now),
                        now,
                        event,
                        actor.id(),
                        actor.kind(),
                        actor.name(),
                        request.getMethod(),
                        path,
                        "",
                        code.kind().status(),
                        code.key(),
                        Addresses.shortened(address)));
    }
}
