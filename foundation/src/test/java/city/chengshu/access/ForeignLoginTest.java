package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.testing.PlatformTest;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// The city's own OIDC provider (here a small one of the test) instead of ours.
@PlatformTest
class ForeignLoginTest {

    final String login = "officer-" + UUID.randomUUID();

    @Autowired Accounts accounts;
    @Autowired Sessions sessions;
    @Autowired Actors actors;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired JwtEncoder encoder;
    @Autowired JWKSource<SecurityContext> ourKeys;

    private HttpServer provider;
    private RSAKey key;
    private Tokens tokens;
    private JwtDecoder decoder;
    private UUID account;

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("city").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/.well-known/openid-configuration",
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/a",
                 "token_endpoint":"%1$s/t","subject_types_supported":["public"]}
                """
                        .formatted(issuer()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
        var settings =
                new AccessSettings(
                        issuer(),
                        List.of(),
                        Duration.ofMinutes(30),
                        Duration.ofDays(1),
                        10,
                        Duration.ofMinutes(15));
        tokens = new Tokens(encoder, actors, new ForeignLogins(jdbc, settings, clock), clock);
        decoder = new SecurityConfiguration().jwtDecoder(ourKeys, settings, clock);
        account = accounts.add(Actor.Kind.STAFF, login, "警官", null, false);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void itsTokenSpeaksForTheAccountOfThatName() throws Exception {
        assertThat(actor(token(key, login)).id()).isEqualTo(account);
    }

    @Test
    void aStrangerIsNobody() throws Exception {
        var token = token(key, "stranger");
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> actor(token));
    }

    @Test
    void aTokenSignedBySomebodyElseIsRefused() throws Exception {
        var forged = token(new RSAKeyGenerator(2048).keyID("city").generate(), login);
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> actor(forged));
    }

    @Test
    void whoeverLogsOutNeedsANewToken() throws Exception {
        var token = token(key, login);
        var known = (ActorAuthentication) tokens.convert(decoder.decode(token));
        sessions.end(known.session());
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> actor(token));
        assertThat(actor(token(key, login)).id()).isEqualTo(account);
    }

    private Actor actor(String token) {
        return ((ActorAuthentication) tokens.convert(decoder.decode(token))).actor();
    }

    private String token(RSAKey signer, String name) throws Exception {
        var now = Instant.now();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("city").build(),
                        new JWTClaimsSet.Builder()
                                .issuer(issuer())
                                .subject("4711")
                                .jwtID(UUID.randomUUID().toString())
                                .claim("preferred_username", name)
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plusSeconds(300)))
                                .build());
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private String issuer() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private void answer(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        provider.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(bytes);
                    }
                });
    }
}
