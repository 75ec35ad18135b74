package city.chengshu.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// Other systems that call us (接入系统), by client credentials. Each is an account with grants, like a
/// person.
@Component
class SystemClients {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private record Client(String id, UUID account, String secret) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;

    SystemClients(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    void add(String id, UUID account, String encodedSecret) {
        jdbc.sql(
                        """
                        insert into access.system_client (id, account, secret)
                        values (:id, :account, :secret)
                        """)
                .param("id", id)
                .param("account", account)
                .param("secret", encodedSecret)
                .update();
    }

    Optional<RegisteredClient> find(String id) {
        return row(id).map(SystemClients::registered);
    }

    /// A session for one token of this client.
    Actors.Login login(String id) {
        var client = row(id).orElseThrow();
        return new Actors.Login(client.account(), sessions.start(client.account(), LIFE).id());
    }

    private Optional<Client> row(String id) {
        return jdbc.sql("select id, account, secret from access.system_client where id = :id")
                .param("id", id)
                .query(Client.class)
                .optional();
    }

    private static RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }
}
