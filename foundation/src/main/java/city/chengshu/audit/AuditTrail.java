package city.chengshu.audit;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes down who did what. One insert, in the caller's transaction if there is one.
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records work that no HTTP request asked for: commands, timers.
    public void record(Actor actor, String event, String subject) {
        var now = clock.instant();
        append(
                new AuditRecord(
                        Ids.next(now),
                        now,
                        event,
                        actor.id(),
                        actor.kind(),
                        actor.name(),
                        "",
                        "",
                        subject,
                        0,
                        "",
                        ""));
    }

    public void append(AuditRecord record) {
        jdbc.sql(
                        """
                        with recorded as (
                            insert into audit.record
                                   (id, at, event, actor, kind, name, method, path, subject, status, code, address)
                            values (:id, :at, :event, :actor, :kind, :name, :method, :path, :subject, :status, :code,
                                    :address))
                        insert into audit.unsealed (record) values (:id)
                        """)
                .param("id", record.id())
                .param("at", record.at().atOffset(ZoneOffset.UTC))
                .param("event", record.event())
                .param("actor", record.actor())
                .param("kind", record.kind().name())
                .param("name", record.name())
                .param("method", record.method())
                .param("path", record.path())
                .param("subject", record.subject())
                .param("status", record.status())
                .param("code", record.code())
                .param("address", record.address())
                .update();
    }
}
