package city.chengshu.peers;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which systems are registered, by whom, and what is sent to them.
@PlatformTest
class PeerRegisterTest extends PeersStory {

    @Test
    void aRuleSendsNewCasesOfItsClassByItself() {
        var peer = peer(Peer.Format.JSON);
        peers.endMapping(peer, "QD01", now);
        peers.addMapping(
                UUID.randomUUID(), peer, new Peer.Mapping("QD01", "QD01", true, "3702"), now);
        var found = submit("QD01");
        assertThat(deliveries.ofCase(found)).hasSize(1);
        assertThat(deliveries.ofCase(found).getFirst().words()).doesNotContain("张三");
        assertThat(deliveries.ofCase(submit("QD03"))).isEmpty();
        peers.endMapping(peer, "QD01", now);
        peers.addMapping(
                UUID.randomUUID(), peer, new Peer.Mapping("QD01", "QD01", true, "3703"), now);
        assertThat(deliveries.ofCase(submit("QD01"))).as("elsewhere").isEmpty();
    }

    @Test
    void aCaseGoesToAPeerOnceAndOnlyWhereItsClassIsKnown() {
        var peer = peer(Peer.Format.JSON);
        var found = submit("QD01");
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(200);
        assertThat(forward(found, peer, "peer.send", "case.read")).isEqualTo(409);
        assertThat(forward(submit("QD03"), peer, "peer.send", "case.read")).isEqualTo(422);
    }

    @Test
    void onlyWhoMaySendsAndEdits() {
        var peer = peer(Peer.Format.JSON);
        assertThat(forward(submit("QD01"), peer, "peer.read", "case.read")).isEqualTo(403);
        assertThat(add("http://203.0.113.5/open311", "peer.send")).isEqualTo(403);
        assertThat(http.get().uri("/api/peers").with(ActingAs.staff("case.read"))).hasStatus(403);
        var list = http.get().uri("/api/peers").with(ActingAs.staff("peer.read")).exchange();
        assertThat(text(list)).contains("hasKey").doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/open311", "http://10.0.0.8/", "http://[::1]/",
                        "http://169.254.169.254/latest",
                "http://localhost:8080", "file:///etc/passwd", "ftp://example.org",
                        "http://user:pw@203.0.113.5/",
                "http://203.0.113.5/?x=1", "not an address", "gopher://203.0.113.5"
            })
    void anAddressThatIsNotPublicOrNoAddressIsNotRegistered(String address) {
        assertThat(add(address, "peer.edit")).isEqualTo(422);
    }

    @Test
    void theKeyIsKeptSealedAndDoesNotFollowTheAddress() {
        var peer = peer(Peer.Format.JSON);
        var stored =
                jdbc.sql("select api_key from peers.peer where id = :id")
                        .param("id", peer)
                        .query(byte[].class)
                        .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(key);
        var moved =
                http.put()
                        .uri("/api/peers/" + peer)
                        .with(ActingAs.staff("peer.edit"))
                        .contentType("application/json")
                        .content(draft("http://203.0.113.9/open311"))
                        .exchange();
        assertThat(moved).hasStatus(422);
    }

    @Test
    void aPrivateAddressIsNotCalledEvenIfItIsRegistered() {
        var client =
                new PeerHttp(new PeerTargets(new PeersSettings(PeersSettings.Targets.PUBLIC_ONLY)));
        var peer = peers.get(peer(Peer.Format.JSON));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(NotAnswered.class)
                .isThrownBy(() -> client.get(peer, "services", java.util.Map.of()))
                .matches(why -> why.trouble() == Trouble.FORBIDDEN_ADDRESS);
        assertThat(calls).isEmpty();
    }
}
