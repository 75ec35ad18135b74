package city.chengshu.access;

import city.chengshu.keyring.Keyring;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The phone number a citizen logs in with (联系电话), in clear. Who calls this demands a permission
/// and has the look recorded.
@Service
public class ReadPhone {

    private final Accounts accounts;
    private final Keyring keyring;

    ReadPhone(Accounts accounts, Keyring keyring) {
        this.accounts = accounts;
        this.keyring = keyring;
    }

    public Optional<String> find(UUID account) {
        return accounts.phone(account)
                .map(phone -> keyring.decrypt(phone, LogInCitizen.PHONE_CONTEXT));
    }
}
