package city.chengshu.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// The built-in OIDC provider: authorization code with PKCE for the faces, client credentials for
/// systems.
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    static final String CONSOLE = "console";
    static final String SCREEN = "screen";

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    RegisteredClientRepository registeredClients(SystemClients systems, AccessSettings settings) {
        var faces = Map.of(CONSOLE, face(CONSOLE, settings), SCREEN, face(SCREEN, settings));
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                throw new UnsupportedOperationException("Clients are made by AddSystem");
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return findByClientId(id);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String id) {
                return Optional.ofNullable(faces.get(id)).or(() -> systems.find(id)).orElse(null);
            }
        };
    }

    private static RegisteredClient face(String name, AccessSettings settings) {
        var client =
                RegisteredClient.withId(name)
                        .clientId(name)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .scope("openid")
                        .scope("profile")
                        .clientSettings(
                                ClientSettings.builder()
                                        .requireProofKey(true)
                                        .requireAuthorizationConsent(false)
                                        .build())
                        .tokenSettings(
                                TokenSettings.builder()
                                        .accessTokenFormat(OAuth2TokenFormat.SELF_CONTAINED)
                                        .accessTokenTimeToLive(settings.tokenLife())
                                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                                        .build());
        for (var base : settings.publicUrls()) {
            client.redirectUri("%s/%s/callback".formatted(base, name));
            client.redirectUri("%s/%s/renewed".formatted(base, name));
            client.postLogoutRedirectUri("%s/%s/".formatted(base, name));
        }
        return client.build();
    }

    /// Codes and tokens under way, in PostgreSQL: the node that answers need not be the one that
    /// asked.
    @Bean
    OAuth2AuthorizationService authorizations(
            DataSource source, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(
                new JdbcTemplate(new InSchema(source, "access")), clients);
    }

    /// Which account in which session a token speaks for.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> accountInToken(SystemClients systems) {
        return context -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            var login =
                    AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                                    context.getAuthorizationGrantType())
                            ? systems.login(context.getRegisteredClient().getClientId())
                            : StaffLogins.login(
                                    Objects.requireNonNull(context.<Authentication>getPrincipal()));
            context.getClaims()
                    .subject(login.account().toString())
                    .claim(Tokens.SESSION, login.session().toString());
        };
    }

    /// Spring's service names its table without a schema; this says which one is meant.
    private static final class InSchema extends DelegatingDataSource {

        private final String schema;

        InSchema(DataSource source, String schema) {
            super(source);
            this.schema = schema;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            connection.setSchema(schema);
            return connection;
        }
    }
}
