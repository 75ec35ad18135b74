package city.chengshu.peers;

import city.chengshu.open311.Reading;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Another city's system that takes requests by GeoReport v2 (外部系统).
///
/// @param base without a slash at its end
/// @param jurisdictionId empty if it has only one
public record Peer(
        UUID id,
        String name,
        URI base,
        String jurisdictionId,
        Format format,
        boolean hasKey,
        boolean active,
        Health health) {

    /// In which form it is spoken to; every server must know XML.
    public enum Format {
        XML,
        JSON;

        String suffix() {
            return this == XML ? ".xml" : ".json";
        }

        Reading reading() {
            return this == XML ? Reading.XML : Reading.JSON;
        }
    }

    /// How the last reading of its updates went.
    public record Health(
            Optional<Trouble> trouble,
            String detail,
            Optional<Instant> lastOk,
            Optional<Instant> pulledTo,
            int failures) {}

    /// One of our classes, as the peer calls it.
    ///
    /// @param automatic whether new cases go by themselves
    /// @param region of those, a prefix of division codes; empty is everywhere
    public record Mapping(String classCode, String serviceCode, boolean automatic, String region) {}

    /// A peer with its mappings in force.
    public record Mapped(Peer peer, List<Mapping> mappings) {
        public Mapped {
            mappings = List.copyOf(mappings);
        }

        Optional<Mapping> of(String classCode) {
            return mappings.stream().filter(one -> one.classCode().equals(classCode)).findFirst();
        }
    }
}
