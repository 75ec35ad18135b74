package city.chengshu.organization;

import city.chengshu.kernel.Snapshot;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Units and duties: rows in the database, read from one snapshot in memory.
@Repository
class Organization {

    /// Its unit.
    static final UUID DESK = UUID.fromString("00000000-0000-7000-8000-0000000000d5");

    /// The desk that answers when no other duty does; the first migration makes it.
    static final UUID DESK_DUTY = UUID.fromString("00000000-0000-7000-8000-0000000000d6");

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Snapshot<Responsibilities> snapshot = new Snapshot<>(this::version, _ -> load());

    Organization(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    Responsibilities now() {
        return snapshot.get();
    }

    private int version() {
        return jdbc.sql("select version from organization.current").query(Integer.class).single();
    }

    /// Begins an edit: other editors wait until it is committed.
    void edit() {
        jdbc.sql("update organization.current set version = version + 1").update();
        snapshot.changed();
    }

    /// As it is in the database, this transaction's own changes included.
    Responsibilities load() {
        var units =
                jdbc.sql(
                                """
                                select id, code, name, kind, region, parent, simulated
                                  from organization.unit where valid_to is null
                                """)
                        .query(Organization::unit)
                        .list();
        var duties =
                jdbc.sql(
                                """
                                select id, case_class, region, owner, shift_days, shift_from, shift_until,
                                       unit, valid_from, valid_to, title
                                  from organization.duty
                                """)
                        .query(Organization::duty)
                        .list();
        return new Responsibilities(units, duties, this::placeName);
    }

    private String placeName(String prefix) {
        return divisions.getPath(RegionCode.of(prefix));
    }

    /// @return false if the code is taken, also by a unit that has ended
    boolean add(Unit unit, Instant from) {
        return jdbc.sql(
                                """
                                insert into organization.unit (id, code, name, kind, region, parent, valid_from, simulated)
                                values (:id, :code, :name, :kind, :region, :parent, :from, :simulated)
                                on conflict (code) do nothing
                                """)
                        .param("id", unit.id().value())
                        .param("code", unit.code())
                        .param("name", unit.name())
                        .param("kind", unit.kind().name())
                        .param("region", unit.region())
                        .param("parent", unit.parent().map(UnitId::value).orElse(null))
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("simulated", unit.simulated())
                        .update()
                == 1;
    }

    boolean hasEnded(UnitId unit) {
        return jdbc.sql(
                                "select count(*) from organization.unit where id = :id and valid_to is not null")
                        .param("id", unit.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void rename(UnitId unit, String name) {
        jdbc.sql("update organization.unit set name = :name where id = :id")
                .param("id", unit.value())
                .param("name", name)
                .update();
    }

    void end(UnitId unit, Instant now) {
        jdbc.sql("update organization.unit set valid_to = :now where id = :id")
                .param("id", unit.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Duty duty, UUID by, Instant now) {
        var shift = duty.shift();
        jdbc.sql(
                        """
                        insert into organization.duty (id, case_class, region, owner, shift_days, shift_from,
                               shift_until, unit, valid_from, valid_to, title, added_by, added_at)
                        values (:id, :caseClass, :region, :owner, :days, :shiftFrom, :shiftUntil,
                                :unit, :from, :until, :title, :by, :now)
                        """)
                .param("id", duty.id())
                .param("caseClass", duty.caseClass())
                .param("region", duty.region())
                .param("owner", duty.owner().map(UnitId::value).orElse(null))
                .param("days", shift.map(Organization::numbers).orElse(null))
                .param("shiftFrom", shift.map(Shift::from).orElse(null))
                .param("shiftUntil", shift.map(Shift::until).orElse(null))
                .param("unit", duty.unit().value())
                .param("from", duty.from().atOffset(ZoneOffset.UTC))
                .param("until", duty.until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("title", duty.title())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Duty duty, UUID by, Instant now) {
        jdbc.sql(
                        """
                        update organization.duty set valid_to = :until, ended_by = :by, ended_at = :now
                         where id = :id
                        """)
                .param("id", duty.id())
                .param("until", duty.until().orElseThrow().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Integer[] numbers(Shift shift) {
        return shift.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("region"),
                Optional.ofNullable(row.getObject("parent", UUID.class)).map(UnitId::new),
                row.getBoolean("simulated"));
    }

    private static Duty duty(ResultSet row, int index) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getString("case_class"),
                row.getString("region"),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(UnitId::new),
                shift(row),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("valid_to", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("title"));
    }

    private static Optional<Shift> shift(ResultSet row) throws SQLException {
        var days = row.getArray("shift_days");
        if (days == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Shift(
                        Arrays.stream((Integer[]) days.getArray())
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet()),
                        row.getObject("shift_from", LocalTime.class),
                        row.getObject("shift_until", LocalTime.class)));
    }
}
