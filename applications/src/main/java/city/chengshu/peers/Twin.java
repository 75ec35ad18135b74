package city.chengshu.peers;

import city.chengshu.open311.GeoRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which request of a peer is the one we sent (查重): the one that carries our number; else the one
/// of the same service, at the same place, from the time it was sent.
sealed interface Twin {

    record None() implements Twin {}

    record One(String remoteId) implements Twin {}

    record Several() implements Twin {}

    /// Servers round; about two metres.
    double NEAR = 0.00002;

    Duration EARLY = Duration.ofMinutes(2);

    /// @param taken ids there that other deliveries have
    static Twin of(Delivery sent, List<GeoRequest> there, List<String> taken, Instant now) {
        var free =
                there.stream()
                        .filter(one -> !one.id().isEmpty() && !taken.contains(one.id()))
                        .toList();
        var marked =
                free.stream()
                        .filter(one ->
                                one.description()
                                        .filter(text -> text.contains(sent.marker()))
                                        .isPresent())
                        .toList();
        var alike =
                marked.isEmpty()
                        ? free.stream().filter(one -> isAlike(sent, one, now)).toList()
                        : marked;
        return switch (alike.size()) {
            case 0 -> new None();
            case 1 -> new One(alike.getFirst().id());
            default -> new Several();
        };
    }

    private static boolean isAlike(Delivery sent, GeoRequest one, Instant now) {
        return one.serviceCode().equals(sent.serviceCode())
                && one.latitude().filter(at -> Math.abs(at - sent.latitude()) < NEAR).isPresent()
                && one.longitude().filter(at -> Math.abs(at - sent.longitude()) < NEAR).isPresent()
                && one.requested()
                        .filter(at -> !at.isBefore(sent.firstSent().orElse(now).minus(EARLY)))
                        .isPresent()
                // Somebody else's words, if the server shows words at all.
                && one.description().filter(text -> !sent.words().startsWith(text)).isEmpty();
    }
}
