package city.chengshu.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/// Texts as numbers: what is rare in the corpus weighs more (TF-IDF), every text weighs the same,
/// its title by itself once more.
///
/// @param frequencies in how many texts each run of characters occurs
record Vectors(Map<String, Integer> frequencies, int texts) {

    private static final int RARE = 2;
    private static final double TITLE_WEIGHT = 0.7;
    private static final String NOTHING = "∅";

    static Vectors of(List<LabelledText> corpus) {
        var frequencies = new HashMap<String, Integer>();
        for (var one : corpus) {
            Grams.of(one.head(), one.text())
                    .keySet()
                    .forEach(gram -> frequencies.merge(gram, 1, Integer::sum));
        }
        frequencies.values().removeIf(count -> count < RARE);
        return new Vectors(Map.copyOf(frequencies), corpus.size());
    }

    boolean knows(String head, String text) {
        return Grams.of(head, text).keySet().stream().anyMatch(frequencies::containsKey);
    }

    ArrayExample<Label> example(String label, String head, String text) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Double>();
        Grams.of(head, text)
                .forEach((gram, weight) -> {
                    var frequency = frequencies.get(gram);
                    if (frequency != null) {
                        names.add(gram);
                        values.add(weight * (1 + Math.log((texts + 1.0) / (frequency + 1.0))));
                    }
                });
        if (names.isEmpty()) {
            return new ArrayExample<>(new Label(label), new String[] {NOTHING}, new double[] {1});
        }
        var title = length(names, values, true);
        var whole = length(names, values, false);
        var scaled = new double[names.size()];
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] = values.get(i) / (isTitle(names.get(i)) ? title / TITLE_WEIGHT : whole);
        }
        return new ArrayExample<>(new Label(label), names.toArray(String[]::new), scaled);
    }

    private static boolean isTitle(String gram) {
        return gram.startsWith(Grams.TITLE);
    }

    private static double length(List<String> names, List<Double> values, boolean ofTitle) {
        var sum = 0.0;
        for (var i = 0; i < names.size(); i++) {
            sum += isTitle(names.get(i)) == ofTitle ? values.get(i) * values.get(i) : 0;
        }
        return Math.sqrt(sum);
    }
}
