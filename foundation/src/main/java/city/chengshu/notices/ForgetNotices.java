package city.chengshu.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Messages that are delivered, given up or skipped leave when their time is over (删除旧通知). What
/// still waits to be delivered stays, however old.
@Service
public class ForgetNotices {

    private final JdbcClient jdbc;

    ForgetNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return how many went, at most `limit`
    @Transactional
    public int forget(Instant before, int limit) {
        forgetSimulated(before, limit);
        return jdbc.sql(
                        """
                        with gone as (
                            delete from notices.notice where id in
                                (select id from notices.notice where state <> 'PENDING' and at < :before
                                  order by at, id limit :limit for update skip locked)
                            returning id),
                        read as (delete from notices.reading where notice in (select id from gone))
                        select count(*) from gone
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private void forgetSimulated(Instant before, int limit) {
        jdbc.sql(
                        """
                        delete from notices.simulated_message where id in
                            (select id from notices.simulated_message where at < :before order by at limit :limit)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    public int count(Instant before, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (select from notices.notice
                                               where state <> 'PENDING' and at < :before limit :most) found
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
