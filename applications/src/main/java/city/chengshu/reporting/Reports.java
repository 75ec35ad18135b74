package city.chengshu.reporting;

import city.chengshu.kernel.HouseClock;
import city.chengshu.region.Box;
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
                            values (:id, :day || '-' || lpad(nextval('reporting.report_number')::text, 6, '0'), :reporter,
                                    :anonymous, :contact, :classCode, :text, :longitude, :latitude, :region,
                                    :regionName, :address, cast(:photos as uuid[]), :at, 'ACCEPTANCE', :at, :simulated)
                            returning id, number, submitted_at, photos),
                        told as (
                            insert into reporting.progress (report, at, stage, remark, photos)
                            select id, submitted_at, 'ACCEPTANCE', '已收到您的上报', photos from inserted)
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
    void append(ReportId id, RecordProgress.Progress progress) {
        jdbc.sql(
                        """
                        with told as (
                            insert into reporting.progress (report, at, stage, remark, unit_name, photos)
                            values (:id, :at, :stage, :remark, :unit, cast(:photos as uuid[])))
                        update reporting.report
                           set stage = :stage, stage_at = :at, unit_name = coalesce(:unit, unit_name),
                               due = coalesce(:due, due), class_code = coalesce(:classCode, class_code),
                               after_photos = case when :after then cast(:photos as uuid[]) else after_photos end,
                               closed_at = case when :end then :at end
                         where id = :id
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
                .update();
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

    /// The newest reports in a box, for everybody: the caller leaves out what is personal.
    List<Report> listPublic(PublicReports.Filter filter, int limit) {
        return jdbc.sql(
                        "select "
                                + ReportRows.COLUMNS
                                + """
                                  from reporting.report
                                 where longitude is not null
                                   and (cast(:class as text) is null or class_code = :class)
                                   and (cast(:region as text) is null or region like :region)
                                   and (cast(:stage as text) is null or stage = :stage)
                                   and (cast(:before as uuid) is null or id < :before)
                                   and (cast(:west as double precision) is null
                                        or longitude between :west and :east and latitude between :south and :north)
                                 order by id desc limit :limit
                                """)
                .param("class", filter.classCode().orElse(null))
                .param("region", filter.region().map(digits -> digits + "%").orElse(null))
                .param("stage", filter.stage().map(Stage::name).orElse(null))
                .param("before", filter.before().orElse(null))
                .param("west", filter.box().map(Box::west).orElse(null))
                .param("south", filter.box().map(Box::south).orElse(null))
                .param("east", filter.box().map(Box::east).orElse(null))
                .param("north", filter.box().map(Box::north).orElse(null))
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

    /// False if it was evaluated before.
    boolean evaluate(ReportId id, Report.Evaluation evaluation) {
        return jdbc.sql(
                                """
                                update reporting.report
                                   set solved = :solved, satisfaction = :satisfaction, evaluation = :text,
                                       evaluated_at = :at
                                 where id = :id and evaluated_at is null
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
