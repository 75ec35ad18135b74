package city.chengshu.peers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param targets which addresses a peer may have
@ConfigurationProperties("chengshu.peers")
record PeersSettings(@DefaultValue("PUBLIC_ONLY") Targets targets) {

    enum Targets {
        PUBLIC_ONLY,
        /// For cities whose systems share a private network.
        PRIVATE_TOO
    }
}
