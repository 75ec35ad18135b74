package city.chengshu.suggestion;

import city.chengshu.cases.CaseClasses;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The three likeliest classes of a text (分类建议). Without a model there is none; below a threshold a
/// person decides without a favourite.
@Service
public class SuggestClass {

    private static final int SHOWN = 3;
    private static final int SHORTEST = 2;

    /// Below this the first is no more than one of three [choice after Amsterdam's 40 %].
    static final double SURE = 0.4;

    /// @param sure whether the first may be chosen for the person
    public record Suggestion(String code, String name, double confidence, boolean sure) {}

    private final Models models;
    private final CaseClasses classes;

    SuggestClass(Models models, CaseClasses classes) {
        this.models = models;
        this.classes = classes;
    }

    public List<Suggestion> suggest(String text, boolean forCitizens) {
        var model = models.inUse();
        if (model.isEmpty() || text.strip().length() < SHORTEST) {
            return List.of();
        }
        return model.get().model().score("", text).stream()
                .flatMap(one -> suggestion(one, forCitizens).stream())
                .limit(SHOWN)
                .toList();
    }

    private Optional<Suggestion> suggestion(TextModel.Scored one, boolean forCitizens) {
        return classes.listAll().stream()
                .filter(known -> known.code().equals(one.label()))
                .filter(known -> known.citizen() || !forCitizens)
                .findFirst()
                .map(known ->
                        new Suggestion(
                                known.code(),
                                known.name(),
                                one.confidence(),
                                one.confidence() >= SURE));
    }

    /// What was measured of the model in use.
    public Optional<ModelCard> card() {
        return models.inUse().map(Models.Kept::card);
    }
}
