package city.chengshu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Staff log in with login and password. Wrong login and wrong password answer alike and take the
/// same time. The principal's name is `account session`, which [ProviderConfiguration] puts into
/// tokens.
@Component
class StaffLogins implements AuthenticationProvider, LogoutHandler {

    private static final Duration LONGEST = Duration.ofHours(12);

    private record Account(UUID id, String password) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final String nobodysPassword;

    StaffLogins(JdbcClient jdbc, PasswordEncoder passwords, Throttle throttle, Sessions sessions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.nobodysPassword = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName();
        var who = new String[] {"login " + login, "address " + address(attempt)};
        if (throttle.isShut(who)) {
            throw new BadCredentialsException("Too many failures");
        }
        var account =
                jdbc.sql(
                                """
                                select id, password from access.account
                                 where login = :login and kind = 'STAFF' and password is not null and not locked
                                """)
                        .param("login", login)
                        .query(Account.class)
                        .optional();
        var password = String.valueOf(attempt.getCredentials());
        var right =
                passwords.matches(password, account.map(Account::password).orElse(nobodysPassword));
        if (!right || account.isEmpty()) {
            throttle.failed(who);
            throw new BadCredentialsException("Wrong login or password");
        }
        throttle.succeeded(who[0]);
        var session = sessions.start(account.get().id(), LONGEST);
        return UsernamePasswordAuthenticationToken.authenticated(
                session.account() + " " + session.id(),
                null,
                List.of(
                        FactorGrantedAuthority.fromAuthority(
                                FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication login) {
        if (login != null && login.getName().contains(" ")) {
            sessions.end(UUID.fromString(login.getName().split(" ")[1]));
        }
    }
}
