package city.chengshu.peers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A case on its way to a peer (转办): sent once, whatever happens on the way.
///
/// @param words what the peer is told, without anybody's personal data
public record Delivery(
        UUID id,
        UUID peer,
        String peerName,
        UUID caseId,
        String caseNumber,
        String serviceCode,
        double longitude,
        double latitude,
        String address,
        String words,
        String askedName,
        Instant askedAt,
        State state,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<Instant> firstSent,
        Optional<String> token,
        Optional<String> remoteId,
        Optional<String> remoteStatus,
        Optional<Instant> remoteAt,
        Optional<Trouble> trouble,
        String detail) {

    /// Delivery state, never the state of the case.
    public enum State {
        PENDING,
        /// Sent, and nobody knows whether it arrived: looked up before it is sent again.
        UNSURE,
        /// There, its id is to be asked for.
        TOKEN,
        SENT,
        /// A person must say which of several requests there is ours.
        ASK_PERSON,
        GIVEN_UP,
        CANCELLED
    }

    /// With our number, by which it is found again.
    String description() {
        return words + "\n" + marker();
    }

    String marker() {
        return "来文编号 " + caseNumber;
    }
}
