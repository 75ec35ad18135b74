package city.chengshu.access;

import city.chengshu.audit.AuditRecord;
import city.chengshu.audit.AuditTrail;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private record Account(UUID id, String name, String password) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;
    private final String nobodysPassword;

    StaffLogins(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Throttle throttle,
            Sessions sessions,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
        this.nobodysPassword = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var login = attempt.getName();
        var who = new String[] {"login " + login, "address " + address(attempt)};
        if (throttle.isShut(who)) {
            record(Optional.empty(), attempt, HttpStatus.TOO_MANY_REQUESTS);
            throw new BadCredentialsException("Too many failures");
        }
        var account = find(login);
        var password = String.valueOf(attempt.getCredentials());
        var right =
                passwords.matches(password, account.map(Account::password).orElse(nobodysPassword));
        if (!right || account.isEmpty()) {
            throttle.failed(who);
            record(account, attempt, HttpStatus.UNAUTHORIZED);
            throw new BadCredentialsException("Wrong login or password");
        }
        throttle.succeeded(who[0]);
        record(account, attempt, HttpStatus.OK);
        return open(account.get());
    }

    private Authentication open(Account account) {
        var session = sessions.start(account.id(), LONGEST);
        return UsernamePasswordAuthenticationToken.authenticated(
                session.account() + " " + session.id(),
                null,
                List.of(
                        FactorGrantedAuthority.fromAuthority(
                                FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    /// Which account in which session the principal stands for.
    static Actors.Login login(Authentication principal) {
        var parts = principal.getName().split(" ");
        return new Actors.Login(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }

    private Optional<Account> find(String login) {
        return jdbc.sql(
                        """
                        select id, name, password from access.account
                         where login = :login and kind = 'STAFF' and password is not null and not locked
                        """)
                .param("login", login)
                .query(Account.class)
                .optional();
    }

    /// What was typed is not recorded: it may be a password in the wrong field.
    private void record(Optional<Account> account, Authentication attempt, HttpStatus outcome) {
        var now = clock.instant();
        trail.append(
                new AuditRecord(
                        Ids.next(now),
                        now,
                        "staff.login",
                        account.map(Account::id).orElse(Actor.ANONYMOUS.id()),
                        account.isPresent() ? Actor.Kind.STAFF : Actor.Kind.ANONYMOUS,
                        account.map(Account::name).orElse(Actor.ANONYMOUS.name()),
                        "POST",
                        "/login",
                        "",
                        outcome.value(),
                        outcome.isError() ? "access-login-refused" : "",
                        Addresses.shortened(address(attempt))));
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
            sessions.end(login(login).session());
        }
    }
}
