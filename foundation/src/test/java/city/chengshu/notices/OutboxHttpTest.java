package city.chengshu.notices;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The outbox and the texts of messages, as an administrator keeps them.
@PlatformTest
class OutboxHttpTest {

    static final RequestPostProcessor KEEPER = ActingAs.staff("notice.read", "notice.edit");

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Notify notify;
    @Autowired Envelopes envelopes;

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from notices.notice where reason = 'mailbox full'").update();
        jdbc.sql("delete from notices.template where effective_from > '2001-01-01'").update();
    }

    @Test
    void givesUpAndRetriesWhatWaits() {
        var id = waiting("interval '1 hour'");
        assertThat(act(id, "give-up", KEEPER)).hasStatus(204);
        refusal(act(id, "give-up", KEEPER), "notice-not-waiting");
        assertThat(state(id)).isEqualTo("GIVEN_UP");
        assertThat(act(id, "retry", KEEPER)).hasStatus(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(state(id)).isEqualTo("DELIVERED"));
    }

    @Test
    void doesNotSendTwiceWhatANodeIsSending() {
        var id = waiting("interval '1 minute'");
        refusal(act(id, "retry", KEEPER), "notice-not-to-retry");
        refusal(act(UUID.randomUUID(), "retry", KEEPER), "notice-not-to-retry");
    }

    @Test
    void showsOneChannel() {
        waiting("interval '1 hour'");
        assertThat(http.get().uri("/api/notices/outbox?channel=EMAIL").with(KEEPER))
                .hasStatusOk()
                .bodyText()
                .contains("EMAIL")
                .doesNotContain("IN_APP");
        assertThat(http.get().uri("/api/notices/outbox?channel=PIGEON").with(KEEPER))
                .hasStatus(400);
    }

    @Test
    void aNewTextHoldsFromTheNextMessageOn() {
        var person = UUID.randomUUID();
        send(person);
        assertThat(edit("report-closed", "zh", "已办结：{number}", KEEPER)).hasStatus(204);
        send(person);
        var mine =
                assertThat(
                                http.get()
                                        .uri("/api/notices")
                                        .header("Accept-Language", "zh-CN")
                                        .with(ActingAs.citizen(person)))
                        .bodyJson();
        mine.extractingPath("$.items[0].text").isEqualTo("已办结：SS-9");
        mine.extractingPath("$.items[1].text").asString().contains("问题解决了吗");
        assertThat(http.get().uri("/api/notices/templates").with(KEEPER))
                .bodyText()
                .contains("已办结：{number}")
                .doesNotContain("问题解决了吗");
    }

    @Test
    void refusesWhatNobodyFills() {
        refusal(edit("login-code", "zh", "{number}", KEEPER), "notice-template-place-unknown");
        refusal(edit("login-code", "zh", "{code", KEEPER), "notice-template-place-unknown");
        refusal(edit("nothing", "zh", "x", KEEPER), "notice-template-unknown");
        assertThat(edit("login-code", "fr", "x", KEEPER)).hasStatus4xxClientError();
        assertThat(edit("login-code", "zh", " ", KEEPER)).hasStatus4xxClientError();
    }

    @Test
    void isForAdministratorsAlone() {
        var reader = ActingAs.staff("notice.read");
        var id = waiting("interval '1 hour'");
        assertThat(act(id, "retry", reader)).hasStatus(403);
        assertThat(act(id, "give-up", reader)).hasStatus(403);
        assertThat(edit("login-code", "zh", "{code}", reader)).hasStatus(403);
        assertThat(http.get().uri("/api/notices/templates").with(ActingAs.staff("case.read")))
                .hasStatus(403);
        assertThat(http.get().uri("/api/notices/templates").with(ActingAs.citizen()))
                .hasStatus(403);
        assertThat(http.get().uri("/api/notices/templates")).hasStatus(401);
    }

    private void send(UUID person) {
        notify.send(
                new Notice(
                        "report-closed",
                        new Recipient.Person(person),
                        Map.of("number", "SS-9"),
                        ""));
    }

    private MvcTestResult act(UUID id, String what, RequestPostProcessor who) {
        return http.post().uri("/api/notices/outbox/{id}/{what}", id, what).with(who).exchange();
    }

    private MvcTestResult edit(
            String code, String language, String body, RequestPostProcessor who) {
        return http.put()
                .uri("/api/notices/templates/{code}/{language}", code, language)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"subject\":\"通知\",\"body\":\"%s\"}".formatted(body))
                .exchange();
    }

    private static void refusal(MvcTestResult answer, String code) {
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private String state(UUID id) {
        return jdbc.sql("select state from notices.notice where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private UUID waiting(String until) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into notices.notice (id, template, channel, link, at, state, attempts,
                                                    next_attempt, reason, simulated, sealed)
                        values (:id, 'report-closed', 'EMAIL', '', now(), 'PENDING', 3, now() + %s,
                                'mailbox full', false, :sealed)
                        """
                                .formatted(until))
                .param("id", id)
                .param(
                        "sealed",
                        envelopes.seal(id, new Envelopes.Content("a@example.org", Map.of())))
                .update();
        return id;
    }
}
