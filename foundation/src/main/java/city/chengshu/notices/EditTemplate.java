package city.chengshu.notices;

import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.HashSet;
import org.springframework.stereotype.Service;

/// Changes the text of messages sent from now on (修改通知模板). What was sent keeps the words it had.
@Service
public class EditTemplate {

    private final Templates templates;
    private final Clock clock;

    EditTemplate(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public void edit(String code, Language language, String subject, String body) {
        var places = templates.places(code);
        if (places.isEmpty()) {
            throw new Refusal(
                    NoticesError.UNKNOWN_TEMPLATE,
                    "Cannot edit template %s: no such template".formatted(code));
        }
        refuseUnknownPlaces(code, new Template(subject, body), new HashSet<>(places));
        templates.put(code, language, new Template(subject, body), clock.instant());
    }

    /// A place nobody fills would stay empty in every message, and a lone brace is a typing error.
    private static void refuseUnknownPlaces(String code, Template text, HashSet<String> known) {
        var unknown = text.places().stream().filter(place -> !known.contains(place)).toList();
        if (!unknown.isEmpty() || text.hasLoneBrace()) {
            throw new Refusal(
                    NoticesError.UNKNOWN_PLACE,
                    "Cannot edit template %s: %s, known are %s"
                            .formatted(
                                    code,
                                    unknown.isEmpty() ? "a lone brace" : "unknown " + unknown,
                                    known.stream().sorted().toList()));
        }
    }
}
