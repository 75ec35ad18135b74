package city.chengshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The manual desk (人工落点) over HTTP.
@PlatformTest
class ArchiveHttpTest {

    static final RequestPostProcessor CLERK = ActingAs.staff("report.read", "case.accept");

    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;

    final UUID waiting = UUID.randomUUID();

    @BeforeEach
    void aRequestWithoutPlace() {
        jdbc.sql(
                        """
                        insert into archive.request
                               (id, source, number, city, class_recorded, outcome, status_recorded, body,
                                opened_at, imported_at)
                        values (:id, 'desk-test', :number, '370200000000', 'Other', 'OPEN', 'New', '路灯不亮',
                                '2018-01-01T00:00:00Z', '2026-01-01T00:00:00Z')
                        """)
                .param("id", waiting)
                .param("number", waiting.toString())
                .update();
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from archive.request where source = 'desk-test'").update();
    }

    @Test
    void showsWhatWaitsForAPlace() throws Exception {
        mvc.perform(get("/api/archive/requests").param("withoutPlace", "true").with(CLERK))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", hasItem(waiting.toString())));
        mvc.perform(get("/api/archive/requests/" + waiting).with(CLERK))
                .andExpect(jsonPath("$.body").value("路灯不亮"));
    }

    @Test
    void pagesWithoutLosingRequestsOfTheSameMoment() {
        for (var i = 0; i < 60; i++) {
            aRequestLike();
        }
        var listRequests = new ListRequests(jdbc);
        var clerk = clerk(DataScope.EVERYTHING);
        var all = jdbc.sql("select count(*) from archive.request where place is null");
        var first = listRequests.list(after(Optional.empty()), clerk);
        var seen = new HashSet<>(first.items().stream().map(line -> line.id()).toList());
        var page = first;
        while (page.next().isPresent()) {
            page = listRequests.list(after(page.next().map(UUID::fromString)), clerk);
            page.items().forEach(line -> assertThat(seen.add(line.id())).isTrue());
        }
        assertThat(seen).hasSize(all.query(Integer.class).single());
    }

    @Test
    void findsByWordsOfWhatTheOtherSystemRecorded() throws Exception {
        find(waiting.toString().substring(0, 13), hasItem(waiting.toString()));
        find("路灯", hasItem(waiting.toString()));
        find("100%", not(hasItem(waiting.toString())));
        find("路_不亮", not(hasItem(waiting.toString())));
    }

    private void find(String words, Matcher<?> ids) throws Exception {
        mvc.perform(
                        get("/api/archive/requests")
                                .param("withoutPlace", "true")
                                .param("q", words)
                                .with(CLERK))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", ids));
    }

    private static ListRequests.Wanted after(Optional<UUID> last) {
        return new ListRequests.Wanted("", true, "", last);
    }

    @Test
    void refusesAPlaceOutsideEveryCityAndAPlaceNowhereOnEarth() throws Exception {
        place(CLERK, "{\"longitude\": 1.0, \"latitude\": 1.0}")
                .andExpect(status().is4xxClientError());
        place(CLERK, "{\"longitude\": 500, \"latitude\": 1.0}").andExpect(status().is(422));
        assertThat(
                        jdbc.sql("select place is null from archive.request where id = :id")
                                .param("id", waiting)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void refusesWhoMayNot() throws Exception {
        place(ActingAs.staff("report.read"), "{\"longitude\": 1.0, \"latitude\": 1.0}")
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/archive/requests").with(ActingAs.staff("class.read")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/archive/requests").with(ActingAs.citizen()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/archive/requests")).andExpect(status().isUnauthorized());
    }

    @Test
    void showsNothingOfAnotherRegion() throws Exception {
        var elsewhere = ActingAs.actor(clerk(new DataScope(List.of("3701"), List.of())));
        mvc.perform(get("/api/archive/requests").with(elsewhere))
                .andExpect(jsonPath("$.items[*].id", not(hasItem(waiting.toString()))));
        mvc.perform(get("/api/archive/requests/" + waiting).with(elsewhere))
                .andExpect(status().isNotFound());
        place(elsewhere, "{\"longitude\": 120.39, \"latitude\": 36.07}")
                .andExpect(status().isNotFound());
    }

    private static Actor clerk(DataScope scope) {
        return new Actor(
                UUID.randomUUID(),
                Actor.Kind.STAFF,
                "受理员",
                Set.of(),
                Set.of("report.read", "case.accept"),
                scope);
    }

    private void aRequestLike() {
        jdbc.sql(
                        """
                        insert into archive.request
                               (id, source, number, city, class_recorded, outcome, status_recorded, body,
                                opened_at, imported_at)
                        select gen_random_uuid(), source, gen_random_uuid()::text, city, class_recorded, outcome,
                               status_recorded, body, opened_at, imported_at
                          from archive.request where id = :id
                        """)
                .param("id", waiting)
                .update();
    }

    private ResultActions place(RequestPostProcessor who, String body) throws Exception {
        return mvc.perform(
                post("/api/archive/requests/%s/place".formatted(waiting))
                        .with(who)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
