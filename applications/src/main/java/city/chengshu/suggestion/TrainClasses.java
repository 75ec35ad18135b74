package city.chengshu.suggestion;

import city.chengshu.cases.CaseClasses;
import city.chengshu.cases.ClosedCases;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Trains a model of classes and measures it (训练). It is put to use only if its classes are the
/// city's and it is not worse than the one in use.
@Service
public class TrainClasses {

    static final int MOST_ROWS = 20_000;
    private static final int FEWEST = 10;
    private static final double SLACK = 0.02;

    /// @param used whether suggestions come from it now, and if not, why
    public record Trained(ModelCard card, boolean used, String why) {}

    private final ClosedCases closedCases;
    private final CaseClasses classes;
    private final Models models;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrainClasses(
            ClosedCases closedCases,
            CaseClasses classes,
            Models models,
            TransactionTemplate transaction,
            Clock clock) {
        this.closedCases = closedCases;
        this.classes = classes;
        this.models = models;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// From the city's own closed cases, the newest 20,000.
    public Trained trainOnCases(IntConsumer progress) {
        var corpus =
                closedCases.newest(MOST_ROWS).stream()
                        .map(one -> new LabelledText("", one.text(), one.classCode()))
                        .toList();
        return train(corpus, catalogue(), "closed cases", progress);
    }

    /// What the city's own catalogue says of its classes.
    private List<LabelledText> catalogue() {
        return classes.listAll().stream()
                .map(one ->
                        new LabelledText(
                                one.name(), one.groupName() + " " + one.remark(), one.code()))
                .toList();
    }

    /// @param words of a catalogue of classes, that belong to each by definition
    /// @param progress hears of each fold of the measurement
    public Trained train(
            List<LabelledText> given,
            List<LabelledText> words,
            String source,
            IntConsumer progress) {
        var corpus = withoutSmallClasses(given);
        var labels = corpus.stream().map(LabelledText::label).collect(Collectors.toSet());
        var catalogue = words.stream().filter(one -> labels.contains(one.label())).toList();
        if (corpus.stream().map(LabelledText::label).distinct().count() < 2) {
            throw new Refusal(
                    SuggestionError.TOO_FEW,
                    "Cannot train: two classes with %d texts each are needed".formatted(FEWEST));
        }
        var began = clock.instant();
        var measured = CrossValidation.of(corpus, catalogue, progress);
        var model = TextModel.train(corpus, catalogue);
        var card =
                new ModelCard(
                        began,
                        source,
                        corpus.size(),
                        measured.macroF1(),
                        measured.figures(),
                        measured.confused(),
                        "Tribuo 4.3.2, logistic regression by AdaGrad over runs of 1 to 3 characters, %d entries of the catalogue"
                                .formatted(catalogue.size()),
                        Duration.between(began, clock.instant()).toSeconds());
        return use(model, card);
    }

    private Trained use(TextModel model, ModelCard card) {
        var known = classes.listAll().stream().map(one -> one.code()).collect(Collectors.toSet());
        var foreign =
                card.classes().stream()
                        .map(ModelCard.ClassFigure::label)
                        .filter(label -> !known.contains(label))
                        .findFirst();
        if (foreign.isPresent()) {
            return new Trained(card, false, "%s is no class of this city".formatted(foreign.get()));
        }
        var better = models.inUse().filter(now -> now.card().macroF1() > card.macroF1() + SLACK);
        if (better.isPresent()) {
            return new Trained(
                    card,
                    false,
                    "the model in use is better: %.3f".formatted(better.get().card().macroF1()));
        }
        transaction.executeWithoutResult(_ -> models.use(model, card));
        return new Trained(card, true, "");
    }

    /// A class nobody has texts of cannot be learned, nor measured.
    private static List<LabelledText> withoutSmallClasses(List<LabelledText> given) {
        var counts =
                given.stream()
                        .collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
        return given.stream()
                .filter(one -> counts.getOrDefault(one.label(), 0L) >= FEWEST)
                .toList();
    }
}
