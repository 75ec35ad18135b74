package city.chengshu.cases;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.OrNull;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Cases in PostgreSQL: every change is one statement that moves the projection, if nobody else
/// moved it first, and appends what happened.
@Repository
class Cases {

    private static final String APPEND =
            """
            insert into cases.case_event (case_id, seq, action, from_state, to_state, actor, actor_name, role, unit,
                                          unit_name, at, class_code, stage_due, due, reason, remark, photos, payload)
            select %s, %s + step.seq, step.action, step.from_state, step.to_state, step.actor, step.actor_name,
                   step.role, step.unit, step.unit_name, step.at, step.class_code, step.stage_due, step.due, step.reason, step.remark, step.photos, step.payload
              from %s, jsonb_to_recordset(cast(:steps as jsonb)) as step (seq int, action text, from_state text,
                   to_state text, actor uuid, actor_name text, role text, unit uuid, unit_name text, at timestamptz,
                   class_code text, stage_due timestamptz, due timestamptz, reason text, remark text, photos uuid[], payload jsonb)
            """;

    private static final String INSERT =
            """
            with opened as (
                insert into cases.city_case
                       (id, number, version, state, class_code, condition, level, region, region_name, address, text,
                        longitude, latitude, unit, unit_name, registered_at, filed_at, due, first_due, stage_entered,
                        stage_due, alarm_at, alarms, parent, photos, source, simulated)
                values (:id, :number, :version, :state, :classCode,
                       :condition, :level, :region, :regionName, :address, :text, :longitude, :latitude,
                       cast(:unit as uuid), :unitName, :registeredAt,
                       cast(:filedAt as timestamptz), cast(:due as timestamptz), cast(:firstDue as timestamptz),
                       :stageEntered, cast(:stageDue as timestamptz), cast(:alarmAt as timestamptz), :alarms, :parent,
                       cast(:photos as uuid[]), :source, :simulated)
                returning id),
            worded as (
                insert into cases.case_words (case_id, grams)
                select id, extensions.bigrams(:text || ' ' || :address) from opened),
            linked as (
                insert into cases.case_report (case_id, report, number, reporter)
                select id, :report, :reportNumber, :reporter from opened where cast(:report as uuid) is not null)
            """
                    + APPEND.formatted("opened.id", "0", "opened");

    private static final String UPDATE =
            """
            with moved as (
                update cases.city_case
                   set version = :version, state = :state, class_code = :classCode, condition = :condition, level = :level,
                       unit = cast(:unit as uuid), unit_name = :unitName, filed_at = cast(:filedAt as timestamptz),
                       closed_at = cast(:closedAt as timestamptz), due = cast(:due as timestamptz),
                       first_due = cast(:firstDue as timestamptz), stage_entered = :stageEntered,
                       stage_due = cast(:stageDue as timestamptz), finished_by = cast(:finishedBy as uuid),
                       finished_at = cast(:finishedAt as timestamptz), checked_by = cast(:checkedBy as uuid), returns = :returns, reworks = :reworks,
                       shirks = :shirks, delays = :delays, cycle = :cycle, arbitration = :arbitration,
                       application = :application, pause_unit = :pauseUnit, pause_seconds = :pauseSeconds,
                       resume_at = cast(:resumeAt as timestamptz), alarm_at = cast(:alarmAt as timestamptz),
                       alarms = :alarms, reply_due = cast(:replyDue as timestamptz), merged_into = :mergedInto,
                       merged_from = :mergedFrom, after_photos = cast(:afterPhotos as uuid[])
                 where id = :id and version = :before
                returning id)
            """
                    + APPEND.formatted("moved.id", ":before", "moved");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseNumbers numbers;

    Cases(JdbcClient jdbc, JsonMapper json, CaseNumbers numbers) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
    }

    /// Keeps a new case with its first steps.
    ///
    /// @return 案件编号
    String insert(CaseFile file, Optional<Case.LinkedReport> report) {
        var opened = file.before();
        var number =
                numbers.next(
                        opened.region(),
                        LocalDate.ofInstant(opened.registeredAt(), HouseClock.CITY));
        state(jdbc.sql(INSERT), file)
                .param("number", number)
                .param("version", file.steps().size())
                .param("region", opened.region())
                .param("regionName", opened.regionName())
                .param("address", opened.address())
                .param("text", opened.text())
                .param("longitude", opened.place().map(place -> place.longitude()).orElse(null))
                .param("latitude", opened.place().map(place -> place.latitude()).orElse(null))
                .param("registeredAt", time(opened.registeredAt()))
                .param("parent", file.kin.parent().map(CaseId::value).orElse(null))
                .param("photos", texts(file.photos))
                .param("source", opened.source())
                .param("simulated", opened.simulated())
                .param("report", report.map(Case.LinkedReport::report).orElse(null))
                .param("reportNumber", report.map(Case.LinkedReport::number).orElse(null))
                .param("reporter", report.flatMap(Case.LinkedReport::reporter).orElse(null))
                .update();
        return number;
    }

    /// Keeps the steps taken, unless somebody else was faster.
    void update(CaseFile file) {
        var before = file.before();
        var appended =
                state(jdbc.sql(UPDATE), file)
                        .param("before", before.version())
                        .param("version", before.version() + file.steps().size())
                        .param("closedAt", OrNull.text(file.closedAt))
                        .param("finishedBy", OrNull.text(file.finishedBy))
                        .param("finishedAt", OrNull.text(file.finishedAt))
                        .param("checkedBy", OrNull.text(file.checkedBy))
                        .params(counts(file))
                        .params(pause(file))
                        .param("replyDue", OrNull.text(file.replyDue))
                        .param("arbitration", file.arbitration.name())
                        .param("application", file.application)
                        .param("mergedInto", file.kin.mergedInto().map(CaseId::value).orElse(null))
                        .param(
                                "mergedFrom",
                                file.kin.mergedFrom().map(CaseState::name).orElse(null))
                        .param("afterPhotos", texts(file.afterPhotos))
                        .update();
        if (appended != file.steps().size()) {
            throw new Refusal(
                    CaseError.CHANGED,
                    "Cannot change case %s: someone else changed it first"
                            .formatted(before.number()));
        }
    }

    private JdbcClient.StatementSpec state(JdbcClient.StatementSpec statement, CaseFile file) {
        return statement
                .param("id", file.before().id().value())
                .param("state", file.state.name())
                .param("classCode", file.classCode)
                .param("condition", file.condition)
                .param("level", file.level)
                .param("unit", OrNull.text(file.unit == null ? null : file.unit.value()))
                .param("unitName", file.unitName)
                .param("filedAt", OrNull.text(file.filedAt))
                .param("due", OrNull.text(file.due))
                .param("firstDue", OrNull.text(file.firstDue))
                .param("stageEntered", time(file.stageEntered))
                .param("stageDue", OrNull.text(file.stageDue))
                .param("alarmAt", OrNull.text(file.alarm.at().orElse(null)))
                .param("alarms", file.alarm.taken())
                .param("steps", json.writeValueAsString(StepRow.of(file.steps())));
    }

    private static Map<String, Object> counts(CaseFile file) {
        return Map.of(
                "returns", file.counts.returns(),
                "reworks", file.counts.reworks(),
                "shirks", file.counts.shirks(),
                "delays", file.counts.delays(),
                "cycle", file.counts.cycle());
    }

    private static Map<String, @Nullable Object> pause(CaseFile file) {
        var pause = file.pause;
        var values = new HashMap<String, @Nullable Object>();
        values.put("pauseUnit", pause == null ? null : pause.rest().unit().name());
        values.put("pauseSeconds", pause == null ? null : pause.rest().remaining().toSeconds());
        values.put("resumeAt", OrNull.text(pause == null ? null : pause.resumeAt()));
        return values;
    }

    /// The whole of a part, its parts, and what was merged.
    List<ReadDossier.Relative> relatives(Case found) {
        return jdbc.sql(
                        """
                        select id, number, state, class_code,
                               case when parent = :id then 'PART' when merged_into = :id then 'MERGED_HERE'
                                    when id = :parent then 'PARENT' else 'MERGED_INTO' end as how
                          from cases.city_case
                         where parent = :id or merged_into = :id or id = any(array[:parent, :into]::uuid[])
                         order by id
                        """)
                .param("id", found.id().value())
                .param(
                        "parent",
                        found.kin().parent().map(CaseId::value).orElse(null),
                        java.sql.Types.OTHER)
                .param(
                        "into",
                        found.kin().mergedInto().map(CaseId::value).orElse(null),
                        java.sql.Types.OTHER)
                .query((row, _) ->
                        new ReadDossier.Relative(
                                new CaseId(row.getObject("id", UUID.class)),
                                row.getString("number"),
                                CaseState.valueOf(row.getString("state")),
                                row.getString("class_code"),
                                ReadDossier.Relative.How.valueOf(row.getString("how"))))
                .list();
    }

    /// Cases with an escalation step or a resumption that is due, the oldest first.
    List<CaseId> alarmsDue(Instant now, int limit) {
        return jdbc.sql(
                        "select id from cases.city_case where alarm_at <= :now order by alarm_at limit :limit")
                .param("now", time(now))
                .param("limit", limit)
                .query((row, _) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Open cases in the order of their ids.
    List<CaseId> openAfter(CaseId after, int limit) {
        return jdbc.sql(
                        """
                        select id from cases.city_case
                         where state not in %s and id > :after
                         order by id limit :limit
                        """
                                .formatted(CaseRows.ENDS))
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new CaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Sets the next alarm without a step; false if the case moved meanwhile.
    boolean rearm(Case found, Case.Alarm next) {
        return jdbc.sql(
                                """
                                update cases.city_case set alarm_at = cast(:at as timestamptz), alarms = :taken
                                 where id = :id and version = :version and alarms = :before
                                """)
                        .param("id", found.id().value())
                        .param("version", found.version())
                        .param("before", found.alarm().taken())
                        .param("at", OrNull.text(next.at().orElse(null)))
                        .param("taken", next.taken())
                        .update()
                == 1;
    }

    /// The case, if it lies within the scope.
    Optional<Case> find(CaseId id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        "select "
                                                + CaseRows.COLUMNS
                                                + " from cases.city_case c where c.id = :id and "
                                                + scope.sql("c.region", "c.unit"))
                                .param("id", id.value()))
                .query((row, _) -> CaseRows.read(row, json))
                .optional();
    }

    List<CaseStep> steps(CaseId id) {
        return jdbc.sql("select * from cases.case_event where case_id = :id order by seq")
                .param("id", id.value())
                .query((row, _) -> CaseRows.step(row, json))
                .list();
    }

    private static Object time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
