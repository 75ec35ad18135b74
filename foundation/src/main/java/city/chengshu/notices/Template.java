package city.chengshu.notices;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places to fill (通知模板): `{name}`. A place without a value stays empty.
record Template(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    Template filled(Map<String, String> values) {
        return new Template(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
