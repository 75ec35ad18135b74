package city.chengshu.worklist;

import city.chengshu.access.FindActor;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Says whose grid is whose (网格责任人), with effective dates: who looks at a place before and after.
@Service
public class GridWorkers {

    /// @param grid a district, street or community, as a full code
    public record GridWorker(
            UUID id, RegionCode grid, UUID person, String personName, Instant since) {}

    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final FindActor findActor;
    private final Divisions divisions;
    private final Clock clock;

    GridWorkers(JdbcClient jdbc, FindActor findActor, Divisions divisions, Clock clock) {
        this.jdbc = jdbc;
        this.findActor = findActor;
        this.divisions = divisions;
        this.clock = clock;
    }

    public List<GridWorker> list() {
        return jdbc.sql(
                        """
                        select id, grid, person, person_name, valid_from from worklist.grid_worker
                         where valid_to is null order by grid, person_name, id limit :most
                        """)
                .param("most", MOST)
                .query(GridWorkers::worker)
                .list();
    }

    /// From now on tasks in `grid` go to this person.
    public void add(RegionCode grid, String login, Actor by) {
        var known = grid.value().length() == 12 && divisions.find(grid).isPresent();
        if (!known || grid.prefix().length() < 6) {
            throw new Refusal(
                    WorklistError.UNKNOWN_GRID, "Cannot give away grid %s".formatted(grid.value()));
        }
        refuseOutside(grid.value(), by);
        var person = find(login);
        var now = clock.instant();
        jdbc.sql(
                        """
                        insert into worklist.grid_worker (id, grid, person, person_name, valid_from, set_by)
                        values (:id, :grid, :person, :name, :now, :by) on conflict do nothing
                        """)
                .param("id", Ids.next(now))
                .param("grid", grid.prefix())
                .param("person", person.id())
                .param("name", person.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    private Actor find(String login) {
        return findActor
                .find(login)
                .filter(actor -> actor.may("case.verification") || actor.may("case.check"))
                .orElseThrow(() ->
                        new Refusal(
                                WorklistError.NO_GRID_WORKER,
                                "Cannot give a grid to '%s': nobody who looks at places"
                                        .formatted(login)));
    }

    /// The row stays; open tasks stay with whoever has them.
    public void end(UUID id, Actor by) {
        var worker =
                list().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        WorklistError.UNKNOWN_GRID,
                                        "Cannot end %s: nobody has this grid".formatted(id)));
        refuseOutside(worker.grid().value(), by);
        jdbc.sql(
                        """
                        update worklist.grid_worker set valid_to = :now, ended_by = :by
                         where id = :id and valid_to is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("id", id)
                .update();
    }

    private static void refuseOutside(String region, Actor by) {
        if (!by.scope().covers(region, java.util.Optional.empty())) {
            throw new Refusal(
                    WorklistError.UNKNOWN_GRID,
                    "Cannot change grid %s: it is not in your care".formatted(region));
        }
    }

    private static GridWorker worker(ResultSet row, int index) throws SQLException {
        return new GridWorker(
                row.getObject("id", UUID.class),
                RegionCode.of(row.getString("grid")),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant());
    }
}
