package city.chengshu.files;

import city.chengshu.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The rule by which photos become public (公开规则), and a new one from now on; former ones stay on
/// record.
@Service
public class SetPublicRule {

    private final JdbcClient jdbc;
    private final Clock clock;

    SetPublicRule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PublicRule get() {
        return jdbc.sql(
                        """
                        select doubt, sure, release_clear, release_blurred, seconds from files.public_rule
                         where valid_from <= :now order by valid_from desc limit 1
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new PublicRule(
                                row.getDouble(1),
                                row.getDouble(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getInt(5)))
                .single();
    }

    public void set(PublicRule rule, Actor by) {
        jdbc.sql(
                        """
                        insert into files.public_rule
                            (valid_from, doubt, sure, release_clear, release_blurred, seconds, set_by)
                        values (:now, :doubt, :sure, :clear, :blurred, :seconds, :by)
                        on conflict (valid_from) do update
                           set doubt = excluded.doubt, sure = excluded.sure, seconds = excluded.seconds,
                               release_clear = excluded.release_clear, set_by = excluded.set_by,
                               release_blurred = excluded.release_blurred
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("doubt", rule.doubt())
                .param("sure", rule.sure())
                .param("clear", rule.releaseClear())
                .param("blurred", rule.releaseBlurred())
                .param("seconds", rule.seconds())
                .param("by", by.id())
                .update();
    }
}
