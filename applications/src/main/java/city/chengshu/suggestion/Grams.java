package city.chengshu.suggestion;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What of a text is looked at: its runs of one to three characters, those of the title once more
/// by themselves. Digits and Latin letters are left out, so that no phone number, plate or address
/// number gets into a model.
final class Grams {

    /// Before what stands in the title.
    static final String TITLE = "^";

    private static final int LONGEST = 3;
    private static final int MOST_CHARACTERS = 8_000;
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{IsHan}]+");

    private Grams() {}

    /// How often each occurs, as a logarithm.
    static Map<String, Double> of(String head, String text) {
        var counts = new HashMap<String, Double>();
        count(counts, head, TITLE);
        count(counts, head, "");
        count(counts, text, "");
        counts.replaceAll((_, count) -> 1 + Math.log(count));
        return counts;
    }

    /// What two texts must differ in to be two.
    static String plain(LabelledText one) {
        return clean(one.head()) + clean(one.text());
    }

    private static String clean(String text) {
        var part = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return LEFT_OUT.matcher(Normalizer.normalize(part, Normalizer.Form.NFKC)).replaceAll(" ");
    }

    private static void count(Map<String, Double> counts, String text, String before) {
        for (var run : clean(text).split(" ")) {
            for (var length = 1; length <= LONGEST; length++) {
                for (var at = 0; at + length <= run.length(); at++) {
                    counts.merge(before + run.substring(at, at + length), 1.0, Double::sum);
                }
            }
        }
    }
}
