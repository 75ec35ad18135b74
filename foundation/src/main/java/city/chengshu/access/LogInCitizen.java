package city.chengshu.access;

import city.chengshu.kernel.Refusal;
import city.chengshu.keyring.Keyring;
import city.chengshu.notices.Notice;
import city.chengshu.notices.Notify;
import city.chengshu.notices.Recipient;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Citizens log in with a code sent to their phone (验证码登录). The number is kept encrypted and found
/// by a blind index; of the code only a keyed hash is kept.
@Service
public class LogInCitizen {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    static final String PHONE_CONTEXT = "access.account.phone";
    private static final String CODE_CONTEXT = "access.login_code";

    /// @param token the bearer token
    /// @param name the phone, masked
    public record LoggedIn(UUID account, String token, Instant expiresAt, String name) {}

    private record Code(byte[] code, OffsetDateTime expiresAt, int triesLeft) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Keyring keyring;
    private final Throttle throttle;
    private final Notify notify;
    private final AccessSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    // More than six: a login touches account, session, token, throttle and message, and nothing
    // else does.
    LogInCitizen(
            JdbcClient jdbc,
            Accounts accounts,
            Sessions sessions,
            Tokens tokens,
            Keyring keyring,
            Throttle throttle,
            Notify notify,
            AccessSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.keyring = keyring;
        this.throttle = throttle;
        this.notify = notify;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sends a code. Every code asked for counts against the phone and the address.
    @Transactional
    public void sendCode(String phone, String address) {
        refuseWrong(phone);
        refuseThrottled("code " + phone, "code address " + address);
        throttle.failed("code " + phone, "code address " + address);
        var code = "%06d".formatted(random.nextInt(1_000_000));
        jdbc.sql(
                        """
                        insert into access.login_code (phone_index, code, expires_at, tries_left)
                        values (:phone, :code, :expires, :tries)
                        on conflict (phone_index) do update
                           set code = excluded.code, expires_at = excluded.expires_at,
                               tries_left = excluded.tries_left
                        """)
                .param("phone", index(phone))
                .param("code", hash(phone, code))
                .param("expires", clock.instant().plus(CODE_LIFE).atOffset(ZoneOffset.UTC))
                .param("tries", TRIES)
                .update();
        notify.send(new Notice("login-code", new Recipient.Phone(phone), Map.of("code", code), ""));
    }

    /// A session for the right code, once. Not one transaction: a wrong try must count although it
    /// is refused.
    public LoggedIn logIn(String phone, String code, String address) {
        refuseWrong(phone);
        refuseThrottled("phone " + phone, "phone address " + address);
        if (!use(phone, code)) {
            throttle.failed("phone " + phone, "phone address " + address);
            throw new Refusal(
                    AccessError.WRONG_CODE, "Cannot log in: the code is wrong or has expired");
        }
        throttle.succeeded("phone " + phone);
        throttle.succeeded("code " + phone);
        return transaction.execute(_ -> open(phone));
    }

    private LoggedIn open(String phone) {
        var name = masked(phone);
        var account = accounts.citizen(index(phone), keyring.encrypt(phone, PHONE_CONTEXT), name);
        var session = sessions.start(account, settings.citizenSession());
        return new LoggedIn(account, tokens.issue(session), session.expiresAt(), name);
    }

    static String masked(String phone) {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    /// Whether the code is right; takes one try, and the code itself when it is.
    private boolean use(String phone, String code) {
        var found =
                jdbc.sql(
                                """
                                update access.login_code set tries_left = tries_left - 1
                                 where phone_index = :phone and tries_left > 0 and expires_at > :now
                                returning code, expires_at, tries_left
                                """)
                        .param("phone", index(phone))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Code.class)
                        .optional();
        if (found.isEmpty() || !MessageDigest.isEqual(found.get().code(), hash(phone, code))) {
            return false;
        }
        jdbc.sql("delete from access.login_code where phone_index = :phone")
                .param("phone", index(phone))
                .update();
        return true;
    }

    private static void refuseWrong(String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw new Refusal(
                    AccessError.WRONG_PHONE,
                    "Cannot log in: a mobile number of the mainland has 11 digits");
        }
    }

    private void refuseThrottled(String... who) {
        if (throttle.isShut(who)) {
            throw new Refusal(AccessError.THROTTLED, "Cannot log in: too many attempts");
        }
    }

    private byte[] index(String phone) {
        return keyring.blindIndex(phone, PHONE_CONTEXT);
    }

    private byte[] hash(String phone, String code) {
        return keyring.blindIndex(phone + " " + code, CODE_CONTEXT);
    }
}
