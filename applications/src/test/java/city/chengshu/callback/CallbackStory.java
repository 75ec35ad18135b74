package city.chengshu.callback;

import city.chengshu.cases.CaseStory;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.ActingAs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

/// Closed cases whose reporters are called back.
abstract class CallbackStory extends CaseStory {

    @Autowired OpenCall openCall;
    @Autowired Clock clock;

    final RequestPostProcessor caller = staff(List.of(), "case.callback", "callback.read");
    final RequestPostProcessor officer = staff(List.of(), "case.reopen", "case.read");
    final RequestPostProcessor editor = ActingAs.staff("callback.edit", "callback.read");

    /// Classes of which everybody is drawn, or nobody.
    void draw(String classCode, int percent) {
        var newest =
                JSON.readTree(
                                text(
                                        http.get()
                                                .uri("/api/callback-policies")
                                                .with(editor)
                                                .exchange()))
                        .get(0);
        var version = newest.get("version").asInt();
        var changed = put(editor, policy(version + 1, classCode, percent));
        assertOk(changed);
    }

    String policy(int version, String classCode, int percent) {
        return """
        {"version":%d,"from":"%s","seed":5,"unansweredDays":7,"unsatisfiedUpTo":2,"attempts":2,"retryHours":4,
         "callHours":48,"decideHours":24,"shares":[{"classCode":"%s","region":"","percent":%d}]}
        """
                .formatted(
                        version,
                        LocalDate.ofInstant(clock.instant(), HouseClock.CITY),
                        classCode,
                        percent);
    }

    MvcTestResult put(RequestPostProcessor who, String body) {
        return http.put()
                .uri("/api/callback-policies")
                .with(who)
                .contentType("application/json")
                .content(body)
                .exchange();
    }

    UUID closed(UUID report) {
        var found = caseOf(report);
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
        return found;
    }

    String callOf(UUID found) {
        return jdbc.sql(
                        "select id::text from callback.call_back where case_id = :case order by cycle desc limit 1")
                .param("case", found)
                .query(String.class)
                .single();
    }

    String stateOf(UUID found) {
        return jdbc.sql(
                        "select state || coalesce(' ' || reason, '') from callback.call_back where case_id = :case order by cycle desc limit 1")
                .param("case", found)
                .query(String.class)
                .single();
    }

    MvcTestResult call(String id, RequestPostProcessor who, String body) {
        return post(
                "/api/callbacks/%s/calls".formatted(id), who, UUID.randomUUID().toString(), body);
    }

    MvcTestResult rate(UUID report, boolean solved, int satisfaction) {
        return post(
                "/api/reports/%s/evaluation".formatted(report),
                citizen,
                "-",
                "{\"solved\":%s,\"satisfaction\":%d,\"text\":\"过两天又脏了\"}"
                        .formatted(solved, satisfaction));
    }

    JsonNode proposal(UUID found) {
        var answer =
                http.get()
                        .uri("/api/cases/%s/reopenings".formatted(found))
                        .with(officer)
                        .exchange();
        assertOk(answer);
        return JSON.readTree(text(answer)).path(0);
    }

    MvcTestResult decide(
            JsonNode proposal, RequestPostProcessor who, boolean reopen, String words) {
        return post(
                "/api/reopenings/%s/decision".formatted(proposal.get("id").asString()),
                who,
                UUID.randomUUID().toString(),
                "{\"reopen\":%s,\"words\":\"%s\"}".formatted(reopen, words));
    }

    MvcTestResult ask(UUID report, RequestPostProcessor who) {
        return post(
                "/api/reports/%s/reopening".formatted(report),
                who,
                UUID.randomUUID().toString(),
                "{\"words\":\"没有清干净\"}");
    }

    int facts(UUID found, String name) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0) from (
                            select fact, subject, amount from indicators.fresh union all
                            select fact, subject, amount from indicators.fact) as known
                         where fact = :name and subject = :case
                        """)
                .param("name", name)
                .param("case", found)
                .query(Integer.class)
                .single();
    }

    int tasks(String kind, UUID subject) {
        return jdbc.sql(
                        "select count(*) from worklist.task where kind = :kind and subject = :subject and completed is null")
                .param("kind", kind)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    void makeDue(String id) {
        jdbc.sql("update callback.call_back set next = next - interval '5 hours' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
    }

    void dispatchAndClose(UUID found) {
        assertOk(act(found, "dispatch", staff(List.of(), "case.dispatch"), ""));
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
    }

    static RequestPostProcessor person(UUID id, List<String> regions, List<UUID> units) {
        return ActingAs.actor(
                new Actor(
                        id,
                        Actor.Kind.STAFF,
                        "回访员",
                        Set.of("CALLER"),
                        Set.of("case.callback", "callback.read"),
                        new DataScope(regions, units)));
    }
}
