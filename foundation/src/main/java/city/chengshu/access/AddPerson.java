package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds who may log in (新增人员): staff with a password, or another system (接入系统) with a secret.
/// Neither may do anything before a role is granted.
@Service
public class AddPerson {

    /// NIST SP 800-63B: length counts, composition rules do not.
    private static final int SHORTEST = 12;

    /// @param secret shown this once; only its hash is kept
    public record AddedSystem(UUID id, String clientId, String secret) {}

    private final Accounts accounts;
    private final SystemClients systems;
    private final PasswordEncoder passwords;
    private final SecureRandom random = new SecureRandom();

    AddPerson(Accounts accounts, SystemClients systems, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.systems = systems;
        this.passwords = passwords;
    }

    @Transactional
    public UUID addStaff(String login, String name, String password) {
        if (password.length() < SHORTEST) {
            throw new Refusal(
                    AccessError.WEAK_PASSWORD,
                    "Cannot add account %s: a password has at least %d characters"
                            .formatted(login, SHORTEST));
        }
        return accounts.add(Actor.Kind.STAFF, login, name, encode(password), false);
    }

    @Transactional
    public AddedSystem addSystem(String clientId, String name) {
        if (clientId.equals(ProviderConfiguration.CONSOLE) || systems.find(clientId).isPresent()) {
            throw new Refusal(
                    AccessError.LOGIN_TAKEN,
                    "Cannot add system %s: the client id is taken".formatted(clientId));
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var account = accounts.add(Actor.Kind.SYSTEM, clientId, name, null, false);
        systems.add(clientId, account, encode(secret));
        return new AddedSystem(account, clientId, secret);
    }

    private String encode(String secret) {
        return String.valueOf(passwords.encode(secret));
    }
}
