package city.chengshu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who works where (人员查询).
@Service
public class Staff {

    private static final String MEMBERS =
            """
            select s.id, s.name, s.login, p.unit, p.name as post, s.simulated
              from organization.staff s join organization.post p on p.id = s.post
             where s.valid_to is null
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StaffMember> listOf(UnitId unit) {
        return jdbc.sql(MEMBERS + " and p.unit = :unit order by s.name, s.id")
                .param("unit", unit.value())
                .query(Staff::member)
                .list();
    }

    public Optional<StaffMember> findByLogin(String login) {
        return jdbc.sql(MEMBERS + " and s.login = :login")
                .param("login", login)
                .query(Staff::member)
                .optional();
    }

    Optional<StaffMember> find(UUID id) {
        return jdbc.sql(MEMBERS + " and s.id = :id")
                .param("id", id)
                .query(Staff::member)
                .optional();
    }

    void end(UUID id, Instant now) {
        jdbc.sql(
                        "update organization.staff set valid_to = :now where id = :id and valid_to is null")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(StaffMember member, Instant from) {
        var post =
                jdbc.sql(
                                """
                                insert into organization.post (id, unit, name) values (:id, :unit, :name)
                                on conflict (unit, name) do update set name = excluded.name returning id
                                """)
                        .param("id", UUID.randomUUID())
                        .param("unit", member.unit().value())
                        .param("name", member.post())
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        """
                        insert into organization.staff (id, name, login, post, valid_from, simulated)
                        values (:id, :name, :login, :post, :from, :simulated)
                        on conflict do nothing
                        """)
                .param("id", member.id())
                .param("name", member.name())
                .param("login", member.login())
                .param("post", post)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("simulated", member.simulated())
                .update();
    }

    private static StaffMember member(ResultSet row, int index) throws SQLException {
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("login"),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("post"),
                row.getBoolean("simulated"));
    }
}
