package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads who may log in, and what each may do where (人员与授权). Citizens are not in it: nobody
/// administers them.
@Service
public class ReadPeople {

    /// @param unit whose rows alone are seen; none for all units of the region
    public record Granted(
            UUID id,
            String role,
            String roleName,
            String region,
            String regionName,
            @Nullable UUID unit) {}

    /// @param login the name to log in with, or the client id of a system
    public record Person(
            UUID id,
            @Nullable String login,
            String name,
            Actor.Kind kind,
            boolean locked,
            boolean demo,
            List<Granted> grants) {

        Person with(List<Granted> held) {
            return new Person(id, login, name, kind, locked, demo, held);
        }
    }

    public record Role(String code, String name, String nameEn, List<String> permissions) {}

    private record Held(UUID account, Granted granted) {}

    private static final String PERSON =
            """
            select a.id, coalesce(a.login, c.id) as login, a.name, a.kind, a.locked, a.demo
              from access.account a left join access.system_client c on c.account = a.id
             where a.kind in ('STAFF', 'SYSTEM')
            """;

    private final JdbcClient jdbc;
    private final Divisions divisions;

    ReadPeople(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /// @param words part of a name or login; everybody without
    public Page<Person> list(Optional<String> words, Optional<UUID> after, int limit) {
        var people =
                jdbc.sql(
                                PERSON
                                        + """
                                           and strpos(lower(concat(a.name, ' ', a.login)), lower(:words)) > 0
                                           and (cast(:after as uuid) is null or a.id > :after)
                                         order by a.id limit :limit
                                        """)
                        .param("words", words.orElse(""))
                        .param("after", after.orElse(null))
                        .param("limit", limit + 1)
                        .query(ReadPeople::person)
                        .list();
        return Page.cut(withGrants(people), limit, person -> person.id().toString());
    }

    public Person get(UUID account) {
        var found =
                jdbc.sql(PERSON + " and a.id = :id")
                        .param("id", account)
                        .query(ReadPeople::person)
                        .list();
        return withGrants(found).stream()
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                AccessError.UNKNOWN_ACCOUNT,
                                "Cannot find account %s: there is none".formatted(account)));
    }

    public List<Role> listRoles() {
        return jdbc.sql(
                        """
                        select r.code, r.name, r.name_en,
                               array(select p.permission from access.role_permission p
                                      where p.role = r.code order by 1)
                          from access.role r order by r.code
                        """)
                .query((row, _) ->
                        new Role(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Arrays.asList((String[]) row.getArray(4).getArray())))
                .list();
    }

    private List<Person> withGrants(List<Person> people) {
        var ids = people.stream().map(person -> person.id().toString()).toArray(String[]::new);
        var held =
                jdbc
                        .sql(
                                """
                                select g.account, g.id, g.role, r.name, g.region, g.unit
                                  from access.role_grant g join access.role r on r.code = g.role
                                 where g.account = any(cast(:ids as uuid[])) and g.valid_to is null
                                 order by g.id
                                """)
                        .param("ids", ids)
                        .query(this::held)
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Held::account,
                                        Collectors.mapping(Held::granted, Collectors.toList())));
        return people.stream()
                .map(person -> person.with(held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Actor.Kind.valueOf(row.getString("kind")),
                row.getBoolean("locked"),
                row.getBoolean("demo"),
                List.of());
    }

    private Held held(ResultSet row, int index) throws SQLException {
        return new Held(
                row.getObject("account", UUID.class),
                new Granted(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getString("name"),
                        row.getString("region"),
                        divisions.getPath(new RegionCode(row.getString("region"))),
                        row.getObject("unit", UUID.class)));
    }
}
