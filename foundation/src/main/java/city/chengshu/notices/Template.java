package city.chengshu.notices;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places to fill (通知模板): `{name}`. A place without a value stays empty.
record Template(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    Template filled(Map<String, String> values) {
        return new Template(fill(subject, values), fill(body, values));
    }

    /// What stands in braces.
    List<String> places() {
        return PLACE.matcher(subject + body)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    boolean hasLoneBrace() {
        var rest = PLACE.matcher(subject + body).replaceAll("");
        return rest.contains("{") || rest.contains("}");
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
