package city.chengshu.suggestion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// A linear model over [Vectors] (线性分类模型): trained the same way every time, so the same corpus
/// gives the same model.
record TextModel(Model<Label> model, Vectors vectors) {

    private static final double RATE = 1.0;
    private static final double EPSILON = 0.1;
    private static final long SEED = 42;
    private static final int SMALL = 2_000;

    // Held, for a logger nobody holds forgets its level.
    private static final Logger QUIET = Logger.getLogger("org.tribuo");

    static {
        QUIET.setLevel(Level.WARNING);
    }

    /// @param confidence 0 to 1
    record Scored(String label, double confidence) {}

    static TextModel train(List<LabelledText> corpus) {
        return train(corpus, List.of());
    }

    /// @param catalogue words that belong to a class by its definition
    static TextModel train(List<LabelledText> corpus, List<LabelledText> catalogue) {
        var all = Stream.concat(corpus.stream(), catalogue.stream()).toList();
        var vectors = Vectors.of(all);
        var labels = new LabelFactory();
        var data = new MutableDataset<>(new SimpleDataSourceProvenance("corpus", labels), labels);
        var weights = weights(all);
        for (var one : all) {
            var example = vectors.example(one.label(), one.head(), one.text());
            example.setWeight(weights.getOrDefault(one.label(), 1f));
            data.add(example);
        }
        var trainer =
                new LinearSGDTrainer(
                        new LogMulticlass(),
                        new AdaGrad(RATE, EPSILON),
                        all.size() < SMALL ? 50 : 8,
                        Integer.MAX_VALUE,
                        1,
                        SEED);
        return new TextModel(trainer.train(data), vectors);
    }

    /// A small class is heard like a big one.
    private static Map<String, Float> weights(List<LabelledText> all) {
        var counts =
                all.stream()
                        .collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
        var weights = new HashMap<String, Float>();
        counts.forEach(
                (label, count) -> weights.put(label, (float) all.size() / (counts.size() * count)));
        return weights;
    }

    /// Every class, the likeliest first; none if no word of the text was ever seen.
    List<Scored> score(String head, String text) {
        if (!vectors.knows(head, text)) {
            return List.of();
        }
        return model.predict(vectors.example("?", head, text)).getOutputScores().values().stream()
                .map(label -> new Scored(label.getLabel(), label.getScore()))
                .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
                .toList();
    }
}
