package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// An administrator adds people and systems, gives rights and takes them away.
@PlatformTest
class PeopleFlowTest {

    static final RequestPostProcessor ADMINISTRATOR = ActingAs.staff("access.read", "access.edit");

    final String login = "p-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired MockMvcTester http;
    @Autowired FindActor findActor;

    @Test
    void aNewPersonMayDoNothingUntilARoleIsGranted() throws Exception {
        var id = add();
        assertThat(findActor.find(login).orElseThrow().permissions()).isEmpty();
        assertThat(grant(ADMINISTRATOR, id, "ACCEPTOR", "370202000000")).hasStatus(201);
        var actor = findActor.find(login).orElseThrow();
        assertThat(actor.may("case.accept")).isTrue();
        assertThat(actor.scope().regions()).containsExactly("370202");
    }

    @Test
    void aWithdrawnRoleIsGone() throws Exception {
        var id = add();
        var granted = grant(ADMINISTRATOR, id, "LEADER", "370200000000");
        var grant = json(granted).get("grants").get(0).get("id").asString();
        var uri = "/api/access/people/%s/grants/%s".formatted(id, grant);
        assertThat(http.delete().uri(uri).with(ADMINISTRATOR)).hasStatus(204);
        assertThat(findActor.find(login).orElseThrow().roles()).isEmpty();
        assertThat(http.delete().uri(uri).with(ADMINISTRATOR)).hasStatus(404);
    }

    @Test
    void aLockedPersonIsNobody() throws Exception {
        var id = add();
        post("/api/access/people/%s/lock".formatted(id), "", ADMINISTRATOR);
        assertThat(findActor.find(login)).isEmpty();
        post("/api/access/people/%s/unlock".formatted(id), "", ADMINISTRATOR);
        assertThat(findActor.find(login)).isPresent();
    }

    @Test
    void nobodyGivesRightsToHimself() {
        var me = UUID.randomUUID();
        var administrator = administrator(me, "");
        assertRefused(
                grant(administrator, me.toString(), "LEADER", "370200000000"),
                409,
                "access-own-account");
    }

    @Test
    void nobodyGivesRightsOutsideHisOwnRegions() throws Exception {
        var id = add();
        assertRefused(
                grant(administrator(UUID.randomUUID(), "370202"), id, "LEADER", "370200000000"),
                403,
                "access-outside-scope");
    }

    @Test
    void nobodyLocksWhoWorksBeyondHisOwnRegions() throws Exception {
        var id = add();
        grant(ADMINISTRATOR, id, "LEADER", "370200000000");
        var ofADistrict = administrator(UUID.randomUUID(), "370202");
        for (var act : List.of("lock", "unlock")) {
            assertRefused(
                    post("/api/access/people/%s/%s".formatted(id, act), "", ofADistrict),
                    403,
                    "access-outside-scope");
        }
        assertThat(findActor.find(login)).isPresent();
    }

    @Test
    void wrongInputIsRefusedWithItsReason() throws Exception {
        var id = add();
        assertRefused(
                post("/api/access/people", person("x-" + login, "short"), ADMINISTRATOR),
                422,
                "access-weak-password");
        assertRefused(
                post("/api/access/people", person(login, "long enough to be good"), ADMINISTRATOR),
                409,
                "access-login-taken");
        assertRefused(grant(ADMINISTRATOR, id, "KING", "370200000000"), 422, "access-unknown-role");
        assertRefused(
                grant(ADMINISTRATOR, UUID.randomUUID().toString(), "LEADER", "370200000000"),
                404,
                "access-unknown-account");
    }

    @Test
    void theListShowsStaffAndTheirRoles() throws Exception {
        add();
        assertThat(http.get().uri("/api/access/people?q={q}", login).with(ADMINISTRATOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].login")
                .isEqualTo(login);
        assertThat(http.get().uri("/api/access/roles").with(ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("SHIFT_LEADER", "值班长");
    }

    @Test
    void aSystemLogsInWithItsSecretAndMayDoWhatItsRoleSays() throws Exception {
        var system =
                json(
                        post(
                                "/api/access/systems",
                                "{\"clientId\":\"%s\",\"name\":\"热线\"}".formatted(login),
                                ADMINISTRATOR));
        grant(ADMINISTRATOR, system.get("id").asString(), "SYSTEM", "370200000000");
        var token =
                http.post()
                        .uri("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .headers(headers ->
                                headers.setBasicAuth(login, system.get("secret").asString()))
                        .exchange();
        assertThat(token).hasStatusOk();
        var bearer = "Bearer " + json(token).get("access_token").asString();
        assertThat(http.get().uri("/api/me").header("Authorization", bearer))
                .hasStatusOk()
                .bodyText()
                .contains("\"SYSTEM\"", "case.register");
    }

    private String add() throws Exception {
        var added = post("/api/access/people", person(login, "correct horse"), ADMINISTRATOR);
        assertThat(added).hasStatus(201);
        return json(added).get("id").asString();
    }

    private static String person(String login, String password) {
        return "{\"login\":\"%s\",\"name\":\"张三\",\"password\":\"%s\"}".formatted(login, password);
    }

    private MvcTestResult grant(RequestPostProcessor who, String id, String role, String region) {
        return post(
                "/api/access/people/%s/grants".formatted(id),
                "{\"role\":\"%s\",\"region\":\"%s\"}".formatted(role, region),
                who);
    }

    private MvcTestResult post(String uri, String body, RequestPostProcessor who) {
        return http.post()
                .uri(uri)
                .with(who)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static RequestPostProcessor administrator(UUID id, String region) {
        return ActingAs.actor(
                new Actor(
                        id,
                        Actor.Kind.STAFF,
                        "管理员",
                        Set.of(),
                        Set.of("access.read", "access.edit"),
                        new DataScope(List.of(region), List.of())));
    }

    private static tools.jackson.databind.JsonNode json(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    }
}
