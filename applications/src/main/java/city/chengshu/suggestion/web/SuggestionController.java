package city.chengshu.suggestion.web;

import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.suggestion.ModelCard;
import city.chengshu.suggestion.SuggestClass;
import city.chengshu.suggestion.SuggestionError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Suggestions for whoever reports or accepts, and the card of the model behind them.
@RestController
class SuggestionController {

    record WordsBody(@NotNull @Size(max = 8000) String text) {}

    private final SuggestClass suggestClass;

    SuggestionController(SuggestClass suggestClass) {
        this.suggestClass = suggestClass;
    }

    /// Reads only; a body because of the text, which does not belong into an address.
    @PostMapping("/api/public/class-suggestions")
    @Permit(value = Permit.ANYONE, audit = "suggestion.public", recorded = false)
    List<SuggestClass.Suggestion> forCitizens(@Valid @RequestBody WordsBody body) {
        return suggestClass.suggest(body.text(), true);
    }

    @PostMapping("/api/class-suggestions")
    @Permit(value = "case.read", audit = "suggestion.staff", recorded = false)
    List<SuggestClass.Suggestion> forStaff(@Valid @RequestBody WordsBody body) {
        return suggestClass.suggest(body.text(), false);
    }

    @GetMapping("/api/class-suggestions/model")
    @Permit(value = "class.read", audit = "suggestion.model", recorded = false)
    ModelCard model() {
        return suggestClass
                .card()
                .orElseThrow(() ->
                        new Refusal(SuggestionError.NO_MODEL, "Cannot show the model: none yet"));
    }
}
