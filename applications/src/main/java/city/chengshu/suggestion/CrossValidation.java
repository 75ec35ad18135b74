package city.chengshu.suggestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// Judges a way of training by what it has not seen (五折交叉验证).
final class CrossValidation {

    static final int FOLDS = 5;
    private static final long SEED = 20261124;
    private static final int SHOWN = 5;

    /// How often each class was taken for each.
    private final Map<String, Map<String, Integer>> taken = new TreeMap<>();

    private final List<LabelledText> catalogue;

    private CrossValidation(List<LabelledText> catalogue) {
        this.catalogue = catalogue;
    }

    /// @param progress hears of each fold that is done
    /// @param catalogue known beforehand, so on the side of what is learned; never judged
    static CrossValidation of(
            List<LabelledText> corpus, List<LabelledText> catalogue, IntConsumer progress) {
        var result = new CrossValidation(catalogue);
        var folds = folds(corpus);
        for (var fold = 0; fold < FOLDS; fold++) {
            result.judge(corpus, folds, fold);
            progress.accept(fold + 1);
        }
        return result;
    }

    /// Every class in every fold, the same text in one fold only.
    private static int[] folds(List<LabelledText> corpus) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < corpus.size(); i++) {
            var one = corpus.get(i);
            groups.computeIfAbsent(Grams.plain(one), _ -> new ArrayList<>()).add(i);
        }
        var byLabel = new TreeMap<String, List<List<Integer>>>();
        groups.values()
                .forEach(group ->
                        byLabel.computeIfAbsent(
                                        corpus.get(group.getFirst()).label(),
                                        _ -> new ArrayList<>())
                                .add(group));
        var random = new Random(SEED);
        var folds = new int[corpus.size()];
        var next = 0;
        for (var groupsOfLabel : byLabel.values()) {
            Collections.shuffle(groupsOfLabel, random);
            for (var group : groupsOfLabel) {
                for (var row : group) {
                    folds[row] = next % FOLDS;
                }
                next++;
            }
        }
        return folds;
    }

    private void judge(List<LabelledText> corpus, int[] folds, int fold) {
        var seen = new ArrayList<LabelledText>();
        var unseen = new ArrayList<LabelledText>();
        for (var i = 0; i < corpus.size(); i++) {
            (folds[i] == fold ? unseen : seen).add(corpus.get(i));
        }
        var model = TextModel.train(seen, catalogue);
        for (var one : unseen) {
            var best = best(model.score(one.head(), one.text()));
            taken.computeIfAbsent(one.label(), _ -> new HashMap<>()).merge(best, 1, Integer::sum);
        }
    }

    private static String best(List<TextModel.Scored> scored) {
        return scored.isEmpty() ? "?" : scored.getFirst().label();
    }

    List<ModelCard.ClassFigure> figures() {
        return taken.keySet().stream().map(this::figure).toList();
    }

    private ModelCard.ClassFigure figure(String label) {
        var mine = taken.getOrDefault(label, Map.of());
        var rows = mine.values().stream().mapToInt(Integer::intValue).sum();
        var right = mine.getOrDefault(label, 0);
        var said = taken.values().stream().mapToInt(others -> others.getOrDefault(label, 0)).sum();
        var precision = said == 0 ? 0 : right / (double) said;
        var recall = rows == 0 ? 0 : right / (double) rows;
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new ModelCard.ClassFigure(label, rows, precision, recall, f1);
    }

    double macroF1() {
        return figures().stream().mapToDouble(ModelCard.ClassFigure::f1).average().orElse(0);
    }

    List<ModelCard.Confusion> confused() {
        var all = new ArrayList<ModelCard.Confusion>();
        taken.forEach((is, others) ->
                others.forEach((takenFor, rows) -> {
                    if (!is.equals(takenFor)) {
                        all.add(new ModelCard.Confusion(is, takenFor, rows));
                    }
                }));
        all.sort(java.util.Comparator.comparingInt(ModelCard.Confusion::rows).reversed());
        return List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
    }
}
