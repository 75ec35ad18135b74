package city.chengshu.access;

import city.chengshu.keyring.Keyring;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The key that signs tokens (ES256), kept encrypted in the database: a token outlives a restart,
/// and every node accepts what another one signed.
@Configuration(proxyBeanMethods = false)
class SigningKeys {

    private static final String CONTEXT = "access.signing_key";

    @Bean
    JWKSource<SecurityContext> signingKey(
            JdbcClient jdbc, Keyring keyring, Clock clock, TransactionOperations transaction) {
        var key =
                find(jdbc, keyring)
                        .orElseGet(
                                () -> transaction.execute(_ -> findOrMake(jdbc, keyring, clock)));
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /// Of nodes that start at once one makes the key; the others wait and find it. Without the lock
    /// each could be content with its own before it sees an older one.
    private static JWK findOrMake(JdbcClient jdbc, Keyring keyring, Clock clock) {
        jdbc.sql("lock table access.signing_key in exclusive mode").update();
        return find(jdbc, keyring).orElseGet(() -> make(jdbc, keyring, clock));
    }

    private static Optional<JWK> find(JdbcClient jdbc, Keyring keyring) {
        return jdbc.sql("select jwk from access.signing_key order by created_at, id limit 1")
                .query(byte[].class)
                .optional()
                .map(jwk -> parse(keyring.decrypt(jwk, CONTEXT)));
    }

    private static JWK make(JdbcClient jdbc, Keyring keyring, Clock clock) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyID(UUID.randomUUID().toString())
                            .generate();
            jdbc.sql(
                            "insert into access.signing_key (id, jwk, created_at) values (:id, :jwk, :now)")
                    .param("id", key.getKeyID())
                    .param("jwk", keyring.encrypt(key.toJSONString(), CONTEXT))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Cannot make a signing key", impossible);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("The signing key in the database is broken", broken);
        }
    }
}
