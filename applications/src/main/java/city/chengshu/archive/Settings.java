package city.chengshu.archive;

import java.io.InputStream;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// One level of a YAML file that knows which of its keys were read.
final class Settings {

    private final String name;
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    private Settings(String name, String path, Map<?, ?> values) {
        this.name = name;
        this.path = path;
        this.values = values;
    }

    static Settings read(InputStream yaml, String name) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Object root = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(root instanceof Map<?, ?> values)) {
                throw RequestMapping.wrong(name, "it has no keys");
            }
            return new Settings(name, "", values);
        } catch (YAMLException cause) {
            throw RequestMapping.wrong(
                    name, String.valueOf(cause.getMessage()).replaceAll("\\s+", " "));
        }
    }

    Settings child(String key) {
        read.add(key);
        return switch (values.get(key)) {
            case null -> new Settings(name, path + key + ".", Map.of());
            case Map<?, ?> child -> new Settings(name, path + key + ".", child);
            default -> throw RequestMapping.wrong(name, path + key + " must have keys of its own");
        };
    }

    String text(String key) {
        return convert(key, value -> value);
    }

    <T> T convert(String key, Function<String, T> conversion) {
        return find(key, conversion)
                .orElseThrow(() -> RequestMapping.wrong(name, path + key + " is missing"));
    }

    <T> Optional<T> find(String key, Function<String, T> conversion) {
        read.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> convert(key, value, conversion));
    }

    private <T> T convert(String key, Object value, Function<String, T> conversion) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            throw RequestMapping.wrong(name, path + key + " must be a text");
        }
        try {
            return conversion.apply(value.toString());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw RequestMapping.wrong(
                    name, "%s%s is '%s': %s".formatted(path, key, value, wrong.getMessage()));
        }
    }

    List<String> list(String key) {
        read.add(key);
        if (!(values.get(key) instanceof List<?> list) || list.isEmpty()) {
            throw RequestMapping.wrong(name, path + key + " must be a list");
        }
        return list.stream().map(String::valueOf).toList();
    }

    /// Keys are data here: all of them are read.
    <T> Map<String, T> texts(String key, Function<String, T> conversion) {
        var child = child(key);
        var texts = new HashMap<String, T>();
        child.values.keySet().stream()
                .map(String::valueOf)
                .forEach(name -> texts.put(name, child.convert(name, conversion)));
        return texts;
    }

    /// As [#texts], where a key may stand without a value.
    Map<String, Optional<String>> optionalTexts(String key) {
        var child = child(key);
        var texts = new HashMap<String, Optional<String>>();
        child.values.keySet().stream()
                .map(String::valueOf)
                .forEach(name -> texts.put(name, child.find(name, value -> value)));
        return texts;
    }

    void refuseUnread() {
        var unread = new TreeSet<String>();
        values.keySet().forEach(key -> unread.add(String.valueOf(key)));
        unread.removeAll(read);
        if (!unread.isEmpty()) {
            throw RequestMapping.wrong(
                    name, "unknown key %s%s".formatted(path, String.join(", " + path, unread)));
        }
    }
}
