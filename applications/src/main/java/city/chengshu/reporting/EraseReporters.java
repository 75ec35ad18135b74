package city.chengshu.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What identifies a reporter leaves an ended report (删除个人信息): found by index, a batch at a time.
/// The report itself and its story stay.
@Service
public class EraseReporters {

    /// Which reports a rule speaks of.
    ///
    /// @param classCode empty for those without a class
    /// @param before when they ended at the latest
    public record Group(PersonalData kind, boolean rejected, String classCode, Instant before) {
        private String stage() {
            return (rejected ? Stage.REJECTED : Stage.CLOSED).name();
        }
    }

    /// A report whose time is over. The next batch starts after it.
    public record Due(UUID report, String number, Instant endedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EraseReporters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The classes of which something is still there; one look into the index for each.
    public List<String> classes(PersonalData kind, boolean rejected) {
        return jdbc.sql(
                        """
                        with recursive one (code) as (
                            (select min(coalesce(class_code, '')) from reporting.report where ended_as = :ended and %1$s)
                            union all
                            select (select min(coalesce(class_code, '')) from reporting.report
                                     where ended_as = :ended and coalesce(class_code, '') > one.code and %1$s)
                              from one where one.code is not null)
                        select code from one where code is not null
                        """
                                .formatted(kind.kept()))
                .param("ended", (rejected ? Stage.REJECTED : Stage.CLOSED).name())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// The longest ended first.
    public List<Due> due(Group group, Optional<Due> after, int limit) {
        return jdbc.sql(
                        """
                        select id, number, closed_at from reporting.report
                         where ended_as = :ended and coalesce(class_code, '') = :class and %s and closed_at < :before
                           and (closed_at, id) > (:afterTime, :afterId)
                         order by closed_at, id limit :limit
                        """
                                .formatted(group.kind().kept()))
                .param("ended", group.stage())
                .param("class", group.classCode())
                .param("before", group.before().atOffset(ZoneOffset.UTC))
                .param(
                        "afterTime",
                        after.map(Due::endedAt).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .param("afterId", after.map(Due::report).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query(EraseReporters::due)
                .list();
    }

    /// Those of one reporter that ended and still say how to reach him.
    public List<Due> endedOf(UUID reporter, int limit) {
        return jdbc.sql(
                        """
                        select id, number, closed_at from reporting.report
                         where reporter = :reporter and not anonymous and closed_at is not null
                           and contact_erased_at is null order by id limit :limit
                        """)
                .param("reporter", reporter)
                .param("limit", limit)
                .query(EraseReporters::due)
                .list();
    }

    public int count(Group group, int most) {
        return jdbc.sql(
                        """
                        select count(*) from (select from reporting.report
                          where ended_as = :ended and coalesce(class_code, '') = :class and %s and closed_at < :before
                          limit :most) found
                        """
                                .formatted(group.kind().kept()))
                .param("ended", group.stage())
                .param("class", group.classCode())
                .param("before", group.before().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void eraseContacts(List<UUID> reports) {
        change("contact = null, contact_erased_at = :now", reports);
    }

    @Transactional
    public void forgetReporters(List<UUID> reports) {
        change("reporter = '%s'".formatted(PersonalData.FORGOTTEN), reports);
    }

    /// The originals themselves are the business of the module that keeps them.
    @Transactional
    public void noteOriginals(List<UUID> reports) {
        change("originals_erased_at = :now", reports);
    }

    private void change(String what, List<UUID> reports) {
        jdbc.sql(
                        "update reporting.report set "
                                + what
                                + " where id = any(cast(:ids as uuid[])) and closed_at is not null and cast(:now as timestamptz) is not null")
                .param("ids", reports.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Words(UUID id, String text, String address, String evaluation) {}

    /// @param mask what is left of a text
    @Transactional
    public void maskTexts(List<UUID> reports, UnaryOperator<String> mask) {
        var words =
                jdbc.sql(
                                """
                                select id, text, address, coalesce(evaluation, '') from reporting.report
                                 where id = any(cast(:ids as uuid[]))
                                """)
                        .param("ids", reports.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, _) ->
                                new Words(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4)))
                        .list();
        words.forEach(one -> mask(one, mask));
    }

    private void mask(Words one, UnaryOperator<String> mask) {
        jdbc.sql(
                        """
                        update reporting.report
                           set text = :text, address = :address, text_masked_at = :now,
                               evaluation = case when evaluation is not null then :evaluation end
                         where id = :id
                        """)
                .param("id", one.id())
                .param("text", mask.apply(one.text()))
                .param("address", mask.apply(one.address()))
                .param("evaluation", mask.apply(one.evaluation()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        return new Due(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
