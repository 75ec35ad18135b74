package city.chengshu.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// The texts of messages in force (通知模板), for who keeps them.
@Service
public class ListTemplates {

    /// @param language zh or en
    /// @param places what may stand in braces: the sender fills nothing else
    public record Text(
            String code, String language, String subject, String body, List<String> places) {}

    private final Templates templates;
    private final Clock clock;

    ListTemplates(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public List<Text> list() {
        return templates.list(clock.instant());
    }
}
