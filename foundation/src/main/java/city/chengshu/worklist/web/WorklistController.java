package city.chengshu.worklist.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.worklist.ClaimTask;
import city.chengshu.worklist.CountTasks;
import city.chengshu.worklist.FindTasks;
import city.chengshu.worklist.HandOverTask;
import city.chengshu.worklist.Lamp;
import city.chengshu.worklist.ListColleagues;
import city.chengshu.worklist.ListTasks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One inbox for staff. More than six dependencies: one use case per thing that can be done here.
@RestController
@RequestMapping("/api/worklist")
class WorklistController {

    record HandOverBody(@NotNull UUID person) {}

    record CountBody(
            Optional<UUID> unit, Optional<String> unitName, long green, long yellow, long red) {}

    private final ListTasks listTasks;
    private final FindTasks findTasks;
    private final CountTasks countTasks;
    private final ClaimTask claimTask;
    private final HandOverTask handOverTask;
    private final ListColleagues listColleagues;
    private final TaskBodies bodies;
    private final Idempotency idempotency;

    // Eight: one controller for the whole inbox.
    WorklistController(
            ListTasks listTasks,
            FindTasks findTasks,
            CountTasks countTasks,
            ClaimTask claimTask,
            HandOverTask handOverTask,
            ListColleagues listColleagues,
            TaskBodies bodies,
            Idempotency idempotency) {
        this.listTasks = listTasks;
        this.findTasks = findTasks;
        this.countTasks = countTasks;
        this.claimTask = claimTask;
        this.handOverTask = handOverTask;
        this.listColleagues = listColleagues;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(value = "worklist.read", audit = "worklist.list", recorded = false)
    Page<TaskBody> list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean grid,
            @RequestParam Optional<@Size(max = 40) String> kind,
            @RequestParam Optional<Lamp> lamp,
            @RequestParam Optional<@Pattern(regexp = "[0-9]{0,12}") String> region,
            @RequestParam Optional<@Size(max = 100) String> cursor,
            Actor actor) {
        var own = mine ? ListTasks.Whose.MINE : ListTasks.Whose.ALL;
        var whose = grid ? ListTasks.Whose.GRID : own;
        var page = listTasks.list(new ListTasks.Wanted(whose, kind, lamp, region, cursor), actor);
        return new Page<>(page.items().stream().map(bodies::of).toList(), page.next());
    }

    /// What is open of one thing, such as a case.
    @GetMapping("/of/{subject}")
    @Permit(value = "worklist.read", audit = "worklist.of", recorded = false)
    List<TaskBody> of(@PathVariable UUID subject, Actor actor) {
        return findTasks.of(subject, actor).stream().map(bodies::of).toList();
    }

    @GetMapping("/counts")
    @Permit(value = "worklist.read", audit = "worklist.counts", recorded = false)
    List<CountBody> counts(Actor actor) {
        return countTasks.count(actor).stream()
                .map(count ->
                        new CountBody(
                                count.unit(),
                                count.unit().flatMap(bodies::unitName),
                                count.green(),
                                count.yellow(),
                                count.red()))
                .toList();
    }

    @GetMapping("/{id}/colleagues")
    @Permit(value = "worklist.handover", audit = "worklist.colleagues", recorded = false)
    List<ListColleagues.Colleague> colleagues(@PathVariable UUID id, Actor actor) {
        return listColleagues.list(id, actor);
    }

    @PostMapping("/{id}/claim")
    @Permit(value = "worklist.read", audit = "worklist.claimed")
    TaskBody claim(
            @RequestHeader("Idempotency-Key") String key, @PathVariable UUID id, Actor actor) {
        return idempotency.once(
                actor,
                key,
                "worklist.claim/" + id,
                "",
                TaskBody.class,
                () -> bodies.of(claimTask.claim(id, actor)));
    }

    @PostMapping("/{id}/handover")
    @Permit(value = "worklist.handover", audit = "worklist.handed-over")
    TaskBody handOver(
            @RequestHeader("Idempotency-Key") String key,
            @PathVariable UUID id,
            @RequestBody @Valid HandOverBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "worklist.hand-over/" + id,
                body,
                TaskBody.class,
                () -> bodies.of(handOverTask.handOver(id, body.person(), actor)));
    }
}
