package city.chengshu.peers;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Cases go to another city and come back as progress, whatever that city's server does.
@PlatformTest
class PeersTest extends PeersStory {

    @ParameterizedTest
    @EnumSource(Peer.Format.class)
    void aCaseIsSentOnceAndItsProgressComesBack(Peer.Format format) {
        var peer = peer(format);
        var delivery = forward(peer);
        deliver.run();
        var sent = get(delivery);
        assertThat(sent.state()).isEqualTo(Delivery.State.SENT);
        assertThat(sent.remoteId().orElseThrow()).matches("\\d{8}-\\d{6,}");
        assertThat(story(sent))
                .contains("已转%s办理，对方编号 %s".formatted(name(peer), sent.remoteId().get()));
        deliver.run();
        assertThat(posts()).as("once").isEqualTo(1);
        later(Duration.ofMinutes(1));
        pull.run();
        var first = story(sent).size();
        assertThat(story(sent)).anyMatch(one -> one.startsWith(name(peer) + "反馈"));
        later(Duration.ofMinutes(3));
        pull.run();
        assertThat(story(sent)).as("each update once").hasSize(first);
        progress(sent.remoteId().get());
        later(Duration.ofMinutes(3));
        pull.run();
        assertThat(story(sent)).contains(name(peer) + "反馈：已解决");
        assertThat(get(delivery).remoteStatus()).contains("fixed");
        assertThat(state(sent)).as("ours to close").isNotEqualTo("CLOSED");
        assertThat(told(sent)).as("the reporter reads it").contains(name(peer) + "反馈：已解决");
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }

    @Test
    void anAnswerThatIsLostDoesNotMakeASecondRequest() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, properly) -> {
                    if (exchange.getRequestMethod().equals("POST")) {
                        perform(exchange);
                        exchange.close();
                    } else {
                        properly.accept(exchange);
                    }
                };
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.UNSURE);
        assertThat(get(delivery).trouble()).isPresent();
        mishap = NONE;
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
        assertThat(posts()).as("looked up, not sent again").isEqualTo(1);
        assertThat(requestsThere()).isEqualTo(1);
    }

    @Test
    void aProgramThatDiesWhileSendingLooksUpFirst() {
        var delivery = forward(peer(Peer.Format.JSON));
        deliveries.claim(now, DeliverCases.LEASE, 10);
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.UNSURE);
        deliver.run();
        assertThat(posts()).as("another node has it").isZero();
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(calls.getFirst()).startsWith("GET /open311/v2/requests.json");
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void aBrokenServerIsTriedLaterAndABusyOneToo() {
        for (var status : List.of(500, 502, 503, 429)) {
            var delivery = forward(peer(Peer.Format.JSON));
            mishap = (exchange, _) -> answer(exchange, status, "<html>no</html>");
            deliver.run();
            assertThat(get(delivery).nextAttempt().orElseThrow()).isAfter(now);
            mishap = NONE;
            later(Duration.ofMinutes(5));
            deliver.run();
            assertThat(get(delivery).state()).as("" + status).isEqualTo(Delivery.State.SENT);
        }
    }

    @Test
    void anAnswerNobodyCanReadIsNotTakenForAYes() {
        for (var text :
                List.of(
                        "",
                        "<html>hello</html>",
                        "[{}]",
                        "{\"a\":",
                        "null",
                        "[{\"service_request_id\":\"\"}]")) {
            var delivery = forward(peer(Peer.Format.JSON));
            mishap = (exchange, _) -> answer(exchange, 200, text);
            deliver.run();
            var left = get(delivery);
            assertThat(left.state()).as(text).isEqualTo(Delivery.State.UNSURE);
            assertThat(left.trouble()).contains(Trouble.MALFORMED);
            mishap = NONE;
            deliveries.move(
                    delivery,
                    List.of(Delivery.State.UNSURE),
                    Delivery.State.CANCELLED,
                    Optional.empty());
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, _) -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, 0);
                    var block = new byte[64 * 1024];
                    try (var out = exchange.getResponseBody()) {
                        for (var i = 0; i < 200; i++) {
                            out.write(block);
                        }
                    }
                };
        deliver.run();
        assertThat(get(delivery).trouble()).contains(Trouble.MALFORMED);
    }

    @Test
    void aRefusalIsForAPersonWithTheWordsOfTheServer() {
        var peer = peer(Peer.Format.XML);
        peers.setKey(peer, "wrong");
        var delivery = forward(peer);
        deliver.run();
        var left = get(delivery);
        assertThat(left.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(left.trouble()).contains(Trouble.KEY);
        assertThat(left.detail()).contains("api_key");
        peers.setKey(peer, key);
        assertThat(act(delivery, "retry", "{}", "peer.send")).isEqualTo(200);
        later(Duration.ofMinutes(1));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.SENT);
    }

    @Test
    void redirectsAreNotFollowed() {
        var delivery = forward(peer(Peer.Format.JSON));
        mishap =
                (exchange, _) -> {
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    answer(exchange, 307, "");
                };
        deliver.run();
        assertThat(calls).noneMatch(one -> one.contains("elsewhere"));
        assertThat(get(delivery).state()).isNotEqualTo(Delivery.State.SENT);
    }

    @Test
    void aTokenIsAskedUntilItHasAnId() {
        var delivery = forward(peer(Peer.Format.XML));
        mishap =
                (exchange, _) ->
                        answer(
                                exchange,
                                200,
                                "<service_requests><request><token>t 1</token></request></service_requests>");
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.TOKEN);
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(get(delivery).state()).isEqualTo(Delivery.State.TOKEN);
        mishap =
                (exchange, _) ->
                        answer(
                                exchange,
                                200,
                                "<service_requests><request><service_request_id>0077</service_request_id><token>t 1</token></request></service_requests>");
        later(Duration.ofMinutes(5));
        deliver.run();
        assertThat(calls.getLast()).contains("/tokens/t");
        assertThat(get(delivery).remoteId()).contains("0077");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void aServerWithoutTheUpdatesExtensionIsAskedHowTheRequestsStand() {
        var peer = peer(Peer.Format.JSON);
        var delivery = forward(peer);
        deliver.run();
        mishap =
                (exchange, properly) -> {
                    if (exchange.getRequestURI().getPath().contains("servicerequestupdates")) {
                        answer(exchange, 404, "");
                    } else {
                        properly.accept(exchange);
                    }
                };
        progress(get(delivery).remoteId().orElseThrow());
        pull.run();
        assertThat(get(delivery).remoteStatus()).contains("closed");
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }

    @Test
    void aPeerThatDoesNotAnswerSaysSoAndIsAskedAgain() {
        var peer = peer(Peer.Format.JSON);
        forward(peer);
        deliver.run();
        mishap = (exchange, _) -> answer(exchange, 500, "down");
        pull.run();
        assertThat(peers.get(peer).health().trouble()).contains(Trouble.BROKEN);
        mishap = NONE;
        later(Duration.ofMinutes(30));
        pull.run();
        assertThat(peers.get(peer).health().trouble()).isEmpty();
    }
}
