package city.chengshu.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param issuer the city's own OIDC provider; if set, its tokens are accepted and ours are not
///   made
/// @param tokenLife how long a staff token is good before the face renews it
/// @param citizenSession how long a citizen stays logged in on a phone
/// @param publicUrls where people reach the faces, for example `https://city.example`; on the
///   loopback address any port is right
/// @param failures wrong passwords or codes allowed within `failureWindow` per account and address
@ConfigurationProperties("chengshu.access")
record AccessSettings(
        @Nullable String issuer,
        @DefaultValue("http://127.0.0.1") List<String> publicUrls,
        @DefaultValue("30m") Duration tokenLife,
        @DefaultValue("30d") Duration citizenSession,
        @DefaultValue("10") int failures,
        @DefaultValue("15m") Duration failureWindow) {

    AccessSettings {
        publicUrls = List.copyOf(publicUrls);
    }
}
