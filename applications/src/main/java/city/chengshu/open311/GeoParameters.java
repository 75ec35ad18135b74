package city.chengshu.open311;

import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Parameters as they came (参数); an empty one is none, one nobody knows is ignored.
public record GeoParameters(Map<String, List<String>> values) {

    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /// One that is repeated, in order.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Repeated or with commas between.
    Set<String> list(String name) {
        return all(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    Optional<Instant> time(String name) {
        return find(name)
                .map(text ->
                        GeoTime.read(text)
                                .orElseThrow(() -> wrong(name + " needs a W3C time with zone")));
    }

    int number(String name, int otherwise, int most) {
        return find(name)
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
                        throw wrong("%s is 1 to %d".formatted(name, most));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    static Refusal wrong(String why) {
        return new Refusal(Open311Error.PARAMETER, "Cannot answer: " + why);
    }
}
