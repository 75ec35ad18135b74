package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Looking at a place goes to the person of its grid.
@PlatformTest
class GridTest extends Inbox {

    static final String KIND = "case.check";

    @Autowired LoadDivisions loadDivisions;
    @Autowired GridWorkers gridWorkers;
    @Autowired MockMvcTester http;

    final Actor street = actor("街道巡查员", Set.of(KIND), "9601");
    final Actor district = actor("区巡查员", Set.of(KIND), "9601");
    final Actor other = actor("另一巡查员", Set.of(KIND), "9601");

    @BeforeEach
    void nobodyHasAGrid() {
        jdbc.sql("delete from worklist.grid_worker").update();
    }

    @Test
    void theSmallestGridGoesFirst() {
        give("960101", district);
        give("960101001", street);
        assertThat(find(actor -> true)).contains(street);
        assertThat(find(actor -> !actor.equals(street))).as("who may not do it").contains(district);
    }

    @Test
    void ofTwoInOneGridTheOneWithLessToDo() {
        give("960101001", street);
        give("960101001", other);
        var first = find(_ -> true).orElseThrow();
        worklist.replace(
                new TaskSubject("cases", UUID.randomUUID()),
                Optional.of(task(KIND).givenTo(first)),
                dispatcher,
                now());
        assertThat(find(_ -> true)).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void withoutAPersonForTheGridOrForOtherKindsItStaysInThePool() {
        assertThat(find(_ -> true)).isEmpty();
        give("960102", district);
        assertThat(find(_ -> true)).isEmpty();
        give("960101", actor("无权限", Set.of("case.sign"), "9601"));
        give("960101", actor("外区", Set.of(KIND), "9701"));
        assertThat(find(_ -> true)).isEmpty();
        give("960101001", street);
        var signing = new NewTask("case.sign", "垃圾", STREET, Optional.empty(), KIND, now(), now());
        assertThat(finder().find(signing, _ -> true)).as("signing goes by unit").isEmpty();
    }

    @Test
    void oneSeesTheTasksOfHisGridsAndThoseGivenToHim() {
        jdbc.sql("update worklist.task set completed = now() where completed is null").update();
        var inGrid = open(KIND, Optional.empty(), Duration.ofHours(1));
        assertThat(inGrids(street)).isEmpty();
        give("960101001", street);
        assertThat(inGrids(street)).extracting(Task::subject).containsExactly(inGrid);
        assertThat(inGrids(other)).isEmpty();
        var given = new TaskSubject("cases", UUID.randomUUID());
        worklist.replace(given, Optional.of(task(KIND).givenTo(other)), dispatcher, now());
        assertThat(inGrids(other)).extracting(Task::subject).containsExactly(given);
        assertThat(inGrids(street)).extracting(Task::subject).containsExactly(inGrid);
    }

    @Test
    void onlyWhoMayEditTheOrganizationGivesGridsAway() {
        loadDivisions.loadDemoCity();
        var body = "{\"grid\":\"370202012000\",\"login\":\"nobody\"}";
        assertThat(post(body, ActingAs.staff("organization.read"))).hasStatus(403);
        assertThat(post(body, ActingAs.staff("organization.edit"))).hasStatus(422);
        assertThat(post(body.replace("370202012000", "12"), ActingAs.staff("organization.edit")))
                .hasStatus(422);
        refused(
                WorklistError.UNKNOWN_GRID,
                () -> gridWorkers.add(RegionCode.of("370202012"), "nobody", street));
        refused(WorklistError.UNKNOWN_GRID, () -> gridWorkers.end(UUID.randomUUID(), street));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(
            String body, org.springframework.test.web.servlet.request.RequestPostProcessor who) {
        return http.post()
                .uri("/api/worklist/grids")
                .with(who)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    private final List<Actor> people = new ArrayList<>();

    private void give(String grid, Actor person) {
        people.add(person);
        jdbc.sql(
                        """
                        insert into worklist.grid_worker (id, grid, person, person_name, valid_from, set_by)
                        values (:id, :grid, :person, :name, :now, :person)
                        """)
                .param("id", Ids.next(now()))
                .param("grid", grid)
                .param("person", person.id())
                .param("name", person.name())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private FindGridWorker finder() {
        return new FindGridWorker(
                jdbc, id -> people.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private Optional<Actor> find(java.util.function.Predicate<Actor> allowed) {
        return finder().find(task(KIND), allowed);
    }

    private NewTask task(String kind) {
        return new NewTask(
                kind, "垃圾", STREET, Optional.empty(), kind, now(), now().plusSeconds(60));
    }

    private List<Task> inGrids(Actor reader) {
        return listTasks
                .list(
                        new ListTasks.Wanted(
                                ListTasks.Whose.GRID,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        reader)
                .items();
    }
}
