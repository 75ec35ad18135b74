package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the demo people (演示人员), in demo mode only.
@Service
public class LoadPeople {

    /// @param unit whose rows alone the person sees; none for all units of the region
    public record Person(
            String login, String name, String role, RegionCode region, Optional<UUID> unit) {}

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final DemoSettings settings;

    LoadPeople(Accounts accounts, PasswordEncoder passwords, DemoSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.settings = settings;
    }

    /// Adds who is not there yet.
    ///
    /// @return the accounts, in the order given
    @Transactional
    public List<UUID> load(List<Person> people) {
        if (!settings.demo()) {
            throw new Refusal(AccessError.DEMO_ONLY, "Cannot load demo people: this is not a demo");
        }
        var password = String.valueOf(passwords.encode(DemoLogins.PASSWORD));
        var loaded = new ArrayList<UUID>();
        for (var person : people) {
            loaded.add(accounts.findByLogin(person.login()).orElseGet(() -> add(person, password)));
        }
        return loaded;
    }

    private UUID add(Person person, String password) {
        var account = accounts.add(Actor.Kind.STAFF, person.login(), person.name(), password, true);
        accounts.grant(account, person.role(), person.region(), person.unit().orElse(null));
        return account;
    }
}
