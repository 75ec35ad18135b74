package city.chengshu.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/// Tokens of this house: who (`sub`) in which session (`sid`). What the bearer may do is not in it
/// but looked up, so that it is always what is true now.
@Component
class Tokens implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String SESSION = "sid";

    private final JwtEncoder encoder;
    private final Actors actors;
    private final ForeignLogins foreignLogins;
    private final Clock clock;

    Tokens(JwtEncoder encoder, Actors actors, ForeignLogins foreignLogins, Clock clock) {
        this.encoder = encoder;
        this.actors = actors;
        this.foreignLogins = foreignLogins;
        this.clock = clock;
    }

    /// A bearer token for a session.
    String issue(Sessions.Session session) {
        var claims =
                JwtClaimsSet.builder()
                        .issuer("chengshu")
                        .subject(session.account().toString())
                        .claim(SESSION, session.id().toString())
                        .issuedAt(clock.instant())
                        .expiresAt(session.expiresAt())
                        .build();
        var header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var login = login(token).orElseGet(() -> foreignLogins.login(token));
        return actors.find(login)
                .map(actor -> new ActorAuthentication(actor, login.session()))
                .orElseThrow(() -> new BadCredentialsException("The session has ended"));
    }

    private static Optional<Actors.Login> login(Jwt token) {
        var session = token.getClaimAsString(SESSION);
        if (session == null || token.getSubject() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Actors.Login(
                            UUID.fromString(token.getSubject()), UUID.fromString(session)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// When a token ends, at the latest.
    static Instant end(Jwt token) {
        return Optional.ofNullable(token.getExpiresAt()).orElse(Instant.EPOCH);
    }
}
