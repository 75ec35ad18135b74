package city.chengshu.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.access.LoadPeople;
import city.chengshu.kernel.Actor;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.organization.UnitId;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The inbox over HTTP, with the demo city's people.
@PlatformTest
class WorklistFlowTest {

    static final RegionCode STREET = RegionCode.of("370202007");

    final Map<String, UUID> accounts = new HashMap<>();
    final Map<String, UnitId> units = new HashMap<>();

    @Autowired LoadDivisions loadDivisions;
    @Autowired LoadOrganization loadOrganization;
    @Autowired LoadPeople loadPeople;
    @Autowired city.chengshu.access.FindActor findActor;
    @Autowired Worklist worklist;
    @Autowired MockMvcTester http;
    @Autowired Clock clock;

    @BeforeEach
    void load() {
        loadDivisions.loadDemoCity();
        var people = loadOrganization.load(RegionCode.of("3702"));
        var ids =
                loadPeople.load(
                        people.stream()
                                .map(one ->
                                        new LoadPeople.Person(
                                                one.login(),
                                                one.name(),
                                                one.role(),
                                                one.region(),
                                                one.unit().map(UnitId::value)))
                                .toList());
        for (var index = 0; index < ids.size(); index++) {
            accounts.put(people.get(index).login(), ids.get(index));
            var login = people.get(index).login();
            people.get(index).unit().ifPresent(unit -> units.put(login, unit));
        }
    }

    @Test
    void isClaimedByOneOfTheUnitAndNotByAnother() {
        var task = open(Optional.of(units.get("handler").value()), "case.sign");
        claim(task, as("handler2")).hasStatus(404);
        claim(task, as("dispatcher")).hasStatus(403);
        claim(task, as("handler"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.regionName")
                .asString()
                .startsWith("市南区");
        assertThat(http.get().uri("/api/worklist?mine=true&kind=case.sign").with(as("handler")))
                .hasStatusOk()
                .bodyText()
                .contains(task.toString());
        assertThat(http.get().uri("/api/worklist/counts").with(as("handler")))
                .hasStatusOk()
                .bodyText()
                .contains("街道办事处");
    }

    @Test
    void isHandedOverToAColleagueOfTheSameDesk() {
        var task = open(Optional.empty(), "case.dispatch");
        var boss =
                ActingAs.actor(
                        new Actor(
                                UUID.randomUUID(),
                                Actor.Kind.STAFF,
                                "主任",
                                Set.of(),
                                Set.of("worklist.handover"),
                                actor("dispatcher").scope()));
        assertThat(http.get().uri("/api/worklist/{id}/colleagues", task).with(boss))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[*].person")
                .asArray()
                .contains(accounts.get("dispatcher").toString())
                .doesNotContain(accounts.get("acceptor").toString());
        handOver(task, "acceptor", boss).hasStatus(422);
        handOver(task, "dispatcher", as("leader")).hasStatus(403);
        handOver(task, "dispatcher", boss)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.personName")
                .isEqualTo("派遣员（演示）");
    }

    private MvcTestResultAssert claim(UUID task, RequestPostProcessor who) {
        return assertThat(
                http.post()
                        .uri("/api/worklist/{id}/claim", task)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .with(who));
    }

    private MvcTestResultAssert handOver(UUID task, String to, RequestPostProcessor who) {
        return assertThat(
                http.post()
                        .uri("/api/worklist/{id}/handover", task)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"person\":\"%s\"}".formatted(accounts.get(to)))
                        .with(who));
    }

    private RequestPostProcessor as(String login) {
        return ActingAs.actor(actor(login));
    }

    private Actor actor(String login) {
        return findActor.find(login).orElseThrow();
    }

    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private UUID open(Optional<UUID> unit, String role) {
        var subject = new TaskSubject("cases", UUID.randomUUID());
        var now = clock.instant();
        var due = now.plus(Duration.ofHours(1));
        worklist.replace(
                subject,
                Optional.of(new NewTask(role, "垃圾", STREET, unit, role, now, due)),
                Actor.HOUSE,
                now);
        return jdbc.sql("select id from worklist.task where subject = :subject")
                .param("subject", subject.id())
                .query(UUID.class)
                .single();
    }
}
