package city.chengshu.command;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// What a command found or did, on stdout: a sentence for people or one line of JSON for programs.
final class Result {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Result() {}

    static void print(boolean json, Map<String, ?> values, String sentence) {
        line(json ? JSON.writeValueAsString(new TreeMap<>(values)) : sentence);
    }

    /// One more line for people.
    static void line(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
