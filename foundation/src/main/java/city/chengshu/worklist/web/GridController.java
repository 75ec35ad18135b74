package city.chengshu.worklist.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import city.chengshu.worklist.GridWorkers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whose grid is whose.
@RestController
@RequestMapping("/api/worklist/grids")
class GridController {

    record GridWorkerBody(
            UUID id, String grid, String gridName, UUID person, String personName, Instant since) {}

    /// @param grid 12 digits of a district, street or community
    record NewGridWorkerBody(
            @NotNull @Pattern(regexp = "[0-9]{12}") String grid,
            @NotNull @Size(min = 1, max = 40) String login) {}

    record DoneBody(boolean done) {}

    private final GridWorkers gridWorkers;
    private final Divisions divisions;
    private final Idempotency idempotency;

    GridController(GridWorkers gridWorkers, Divisions divisions, Idempotency idempotency) {
        this.gridWorkers = gridWorkers;
        this.divisions = divisions;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(value = "organization.read", audit = "grid.list", recorded = false)
    List<GridWorkerBody> list() {
        return gridWorkers.list().stream().map(this::body).toList();
    }

    @PostMapping
    @Permit(value = "organization.edit", audit = "grid.add")
    DoneBody add(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody @Valid NewGridWorkerBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "grid.add",
                body,
                DoneBody.class,
                () -> {
                    gridWorkers.add(new RegionCode(body.grid()), body.login(), actor);
                    return new DoneBody(true);
                });
    }

    @PostMapping("/{id}/end")
    @Permit(value = "organization.edit", audit = "grid.end")
    DoneBody end(@RequestHeader("Idempotency-Key") String key, @PathVariable UUID id, Actor actor) {
        return idempotency.once(
                actor,
                key,
                "grid.end/" + id,
                "",
                DoneBody.class,
                () -> {
                    gridWorkers.end(id, actor);
                    return new DoneBody(true);
                });
    }

    private GridWorkerBody body(GridWorkers.GridWorker one) {
        return new GridWorkerBody(
                one.id(),
                one.grid().value(),
                divisions.getPath(one.grid()),
                one.person(),
                one.personName(),
                one.since());
    }
}
