package city.chengshu.reporting;

import city.chengshu.kernel.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports and their stories in PostgreSQL.
@Repository
class Reports {

    private final JdbcClient jdbc;
    private final Contacts contacts;

    Reports(JdbcClient jdbc, Contacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /// Inserts the report with the first step of its story.
    ///
    /// @return the number people read aloud: day, then a running number
    String insert(
            ReportId id,
            NewReport report,
            UUID reporter,
            String region,
            String regionName,
            Instant at) {
        return jdbc.sql(
                        """
                        with inserted as (
                            insert into reporting.report
                                   (id, number, reporter, anonymous, contact, class_code, text, longitude, latitude,
                                    region, region_name, address, photos, submitted_at, stage, stage_at, simulated)
                            values (:id, (select :day || '-' || lpad(n, greatest(6, length(n)), '0')
                                            from (select nextval('reporting.report_number')::text as n) as next), :reporter,
                                    :anonymous, :contact, :classCode, :text, :longitude, :latitude, :region,
                                    :regionName, :address, cast(:photos as uuid[]), :at, 'ACCEPTANCE', :at, :simulated)
                            returning id, number, submitted_at, photos),
                        told as (
                            insert into reporting.progress (report, at, stage, remark, photos, word)
                            select id, submitted_at, 'ACCEPTANCE', '已收到您的上报', photos, 'REPORTED' from inserted)
                        select number from inserted
                        """)
                .param("id", id.value())
                .param("day", day(at))
                .param("reporter", reporter)
                .param("anonymous", report.anonymous())
                .param(
                        "contact",
                        report.contact().map(contact -> contacts.seal(id, contact)).orElse(null))
                .param("classCode", report.classCode().orElse(null))
                .param("text", report.text())
                .param("longitude", report.place().longitude())
                .param("latitude", report.place().latitude())
                .param("region", region)
                .param("regionName", regionName)
                .param("address", report.address())
                .param("photos", texts(report.photos()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("simulated", HouseClock.isMoved())
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.CITY).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// Appends a step to the story and moves the report to it.
    ///
    /// @return who subscribed to it; its reporter is told anyway
    List<UUID> append(ReportId id, RecordProgress.Progress progress) {
        return jdbc.sql(
                        """
                        with told as (
                            insert into reporting.progress (report, at, stage, remark, unit_name, photos, word)
                            values (:id, :at, :stage, :remark, :unit, cast(:photos as uuid[]), :word)),
                        moved as (
                        update reporting.report
                           set stage = :stage, stage_at = :at, unit_name = coalesce(:unit, unit_name),
                               due = coalesce(:due, due), class_code = coalesce(:classCode, class_code),
                               after_photos = case when :after then cast(:photos as uuid[]) else after_photos end,
                               closed_at = case when :end then :at end
                         where id = :id
                        returning reporter)
                        select s.citizen from reporting.subscription s, moved
                         where s.kind = 'REPORT' and s.target = :target and s.ended_at is null
                           and s.citizen <> moved.reporter
                        """)
                .param("id", id.value())
                .param("at", progress.at().atOffset(ZoneOffset.UTC))
                .param("stage", progress.stage().name())
                .param("remark", progress.remark())
                .param("unit", progress.unitName().orElse(null))
                .param("photos", texts(progress.photos()))
                .param("due", progress.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("classCode", progress.classCode().orElse(null))
                .param("after", progress.photosShowTheEnd())
                .param("end", progress.stage().isEnd())
                .param("word", progress.word())
                .param("target", id.value().toString())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Report> find(ReportId id) {
        return jdbc.sql("select " + ReportRows.COLUMNS + " from reporting.report where id = :id")
                .param("id", id.value())
                .query(ReportRows::report)
                .optional();
    }

    /// An anonymous report, for whoever has its code.
    Optional<Report> findAnonymous(String number) {
        return jdbc.sql(
                        "select "
                                + ReportRows.COLUMNS
                                + " from reporting.report where number = :number and anonymous")
                .param("number", number)
                .query(ReportRows::report)
                .optional();
    }

    List<Report> findAll(List<UUID> ids) {
        return jdbc.sql(
                        "select "
                                + ReportRows.COLUMNS
                                + " from reporting.report where id = any(cast(:ids as uuid[])) order by id")
                .param("ids", texts(ids))
                .query(ReportRows::report)
                .list();
    }

    List<Report> listOf(UUID reporter, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        "select "
                                + ReportRows.COLUMNS
                                + """
                                  from reporting.report
                                 where reporter = :reporter and (cast(:before as uuid) is null or id < :before)
                                 order by id desc limit :limit
                                """)
                .param("reporter", reporter)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(ReportRows::report)
                .list();
    }

    List<Report.Step> story(ReportId id) {
        return jdbc.sql(
                        """
                        select at, stage, remark, unit_name, photos from reporting.progress
                         where report = :id order by at
                        """)
                .param("id", id.value())
                .query(ReportRows::step)
                .list();
    }

    /// Appends words to the story; the report stays where it is.
    void note(ReportId id, String remark, Instant at) {
        jdbc.sql(
                        """
                        insert into reporting.progress (report, at, stage, remark)
                        select id, :at, stage, :remark from reporting.report where id = :id
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("remark", remark)
                .update();
    }

    /// False if it was evaluated since it was closed.
    boolean evaluate(ReportId id, Report.Evaluation evaluation) {
        return jdbc.sql(
                                """
                                update reporting.report
                                   set solved = :solved, satisfaction = :satisfaction, evaluation = :text,
                                       evaluated_at = :at
                                 where id = :id and (evaluated_at is null or evaluated_at < closed_at)
                                """)
                        .param("id", id.value())
                        .param("solved", evaluation.solved())
                        .param("satisfaction", evaluation.satisfaction())
                        .param("text", evaluation.text())
                        .param("at", evaluation.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
