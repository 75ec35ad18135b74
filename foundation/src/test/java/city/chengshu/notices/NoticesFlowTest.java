package city.chengshu.notices;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class NoticesFlowTest {

    @Autowired Notify notify;
    @Autowired MockMvcTester http;

    @Test
    void showsMyNoticesAndNobodyElses() {
        var person = UUID.randomUUID();
        var id =
                notify.send(
                        new Notice(
                                "report-accepted",
                                new Recipient.Person(person),
                                Map.of("className", "卫生脏乱", "number", "SS-1"),
                                "/citizen/#/report/1"));
        var me = ActingAs.citizen(person);
        var list =
                assertThat(
                                http.get()
                                        .uri("/api/notices")
                                        .header("Accept-Language", "zh-CN")
                                        .with(me))
                        .hasStatusOk()
                        .bodyJson();
        list.extractingPath("$.items[0].text").isEqualTo("您上报的「卫生脏乱」（编号 SS-1）已受理，感谢您的参与。");
        list.extractingPath("$.items[0].read").isEqualTo(false);
        assertThat(http.get().uri("/api/notices").header("Accept-Language", "en").with(me))
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("Your report was accepted");
        assertThat(http.get().uri("/api/notices").with(ActingAs.citizen()))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();

        assertThat(http.post().uri("/api/notices/{id}/read", id).with(ActingAs.citizen()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("notice-unknown");
        unreadIs(me, 1);
        assertThat(http.post().uri("/api/notices/{id}/read", id).with(me)).hasStatus(204);
        assertThat(http.post().uri("/api/notices/{id}/read", id).with(me)).hasStatus(204);
        unreadIs(me, 0);
    }

    @Test
    void showsAUnitsNoticesToEachOfItsPeople() {
        var unit = UUID.randomUUID();
        var id =
                notify.send(
                        new Notice(
                                "task-assigned",
                                new Recipient.Unit(unit),
                                Map.of("title", "垃圾"),
                                ""));
        var one = member(unit);
        var two = member(unit);
        assertThat(http.post().uri("/api/notices/{id}/read", id).with(one)).hasStatus(204);
        unreadIs(one, 0);
        unreadIs(two, 1);
        unreadIs(member(UUID.randomUUID()), 0);
    }

    @Test
    void putsALoginCodeIntoTheSimulatedBox() {
        notify.send(
                new Notice(
                        "login-code",
                        new Recipient.Phone("13911112222"),
                        Map.of("code", "246810"),
                        ""));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(http.get().uri("/api/demo/sms?phone=13911112222"))
                                .hasStatusOk()
                                .bodyJson()
                                .extractingPath("$[0].text")
                                .asString()
                                .contains("246810"));
        assertThat(http.get().uri("/api/demo/sms?phone=13911112223"))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri("/api/demo/sms?phone=x")).hasStatus(400);
    }

    @Test
    void showsOperatorsStatesButNeitherAddressesNorTexts() {
        notify.send(
                new Notice(
                        "login-code",
                        new Recipient.Phone("13911113333"),
                        Map.of("code", "135791"),
                        ""));
        assertThat(http.get().uri("/api/notices/outbox").with(ActingAs.staff("notice.read")))
                .hasStatusOk()
                .bodyText()
                .contains("\"channel\":\"SMS\"")
                .doesNotContain("13911113333")
                .doesNotContain("135791");
        assertThat(http.get().uri("/api/notices/outbox").with(ActingAs.staff("case.read")))
                .hasStatus(403);
        assertThat(http.get().uri("/api/notices/outbox").with(ActingAs.citizen())).hasStatus(403);
        assertThat(http.get().uri("/api/notices")).hasStatus(401);
        assertThat(http.get().uri("/api/notices?cursor=x").with(ActingAs.citizen())).hasStatus(400);
    }

    private void unreadIs(RequestPostProcessor who, int count) {
        assertThat(http.get().uri("/api/notices/unread").with(who))
                .bodyJson()
                .extractingPath("$.count")
                .isEqualTo(count);
    }

    private static RequestPostProcessor member(UUID unit) {
        return ActingAs.actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "处置员",
                        Set.of(),
                        Set.of(),
                        new DataScope(List.of(""), List.of(unit))));
    }
}
