package city.chengshu.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Asks the city's provider for its keys at the first token, so that we start while it is down.
final class LazyJwtDecoder implements JwtDecoder {

    private final Supplier<JwtDecoder> source;
    private volatile @Nullable JwtDecoder decoder;

    LazyJwtDecoder(Supplier<JwtDecoder> source) {
        this.source = source;
    }

    @Override
    public Jwt decode(String token) {
        var known = decoder;
        if (known == null) {
            known = source.get();
            decoder = known;
        }
        return known.decode(token);
    }
}
