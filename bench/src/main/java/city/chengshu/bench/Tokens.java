package city.chengshu.bench;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Access tokens by login, renewed before they end.
final class Tokens {

    private static final long AGE = 240_000_000_000L;

    private record Held(String token, long since) {}

    private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();
    private final Logins logins;

    Tokens(Api api) {
        this.logins = new Logins(api);
    }

    Supplier<String> staff(String login) {
        return () -> get(login, () -> logins.staff(login));
    }

    /// A citizen stays logged in, also over a restart of the program.
    Supplier<String> citizen(String phone) {
        return () -> held.computeIfAbsent(phone, _ -> new Held(logins.citizen(phone), 0)).token();
    }

    private String get(String who, Supplier<String> login) {
        return held.compute(
                        who,
                        (_, now) ->
                                now == null || System.nanoTime() - now.since() > AGE
                                        ? new Held(login.get(), System.nanoTime())
                                        : now)
                .token();
    }
}
