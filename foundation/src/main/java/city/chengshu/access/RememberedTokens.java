package city.chengshu.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Remembers tokens whose signature was found right: checking one costs more than all else a
/// request does. Whether the session still stands is asked each time, by [Actors].
final class RememberedTokens implements JwtDecoder {

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .maximumSize(20_000)
                    .build();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var remembered = known.getIfPresent(token);
        if (remembered != null && isCurrent(remembered)) {
            return remembered;
        }
        var decoded = decoder.decode(token);
        known.put(token, decoded);
        return decoded;
    }

    /// A token past its end goes to the decoder again, which refuses it.
    private boolean isCurrent(Jwt token) {
        return Optional.ofNullable(token.getExpiresAt())
                .orElse(Instant.MIN)
                .isAfter(clock.instant());
    }
}
