package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.keyring.Keyring;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the demo's citizens (演示市民), in demo mode only. They log in by phone code like everybody.
@Service
public class LoadCitizens {

    private final Accounts accounts;
    private final Actors actors;
    private final Keyring keyring;
    private final DemoSettings settings;

    LoadCitizens(Accounts accounts, Actors actors, Keyring keyring, DemoSettings settings) {
        this.accounts = accounts;
        this.actors = actors;
        this.keyring = keyring;
        this.settings = settings;
    }

    /// Finds or makes the citizen of each phone number.
    @Transactional
    public List<Actor> load(List<String> phones) {
        if (!settings.demo()) {
            throw new Refusal(AccessError.DEMO_ONLY, "Cannot load citizens: this is not a demo");
        }
        return phones.stream().map(this::citizen).toList();
    }

    private Actor citizen(String phone) {
        var context = LogInCitizen.PHONE_CONTEXT;
        var account =
                accounts.citizen(
                        keyring.blindIndex(phone, context),
                        keyring.encrypt(phone, context),
                        LogInCitizen.masked(phone));
        return actors.find(account).orElseThrow();
    }
}
