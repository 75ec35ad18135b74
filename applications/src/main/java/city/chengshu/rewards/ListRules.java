package city.chengshu.rewards;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/// All versions of all rules (规则版本), by code, the newest first.
@Service
public class ListRules {

    public record Published(RewardRule rule, String publishedName, Instant publishedAt) {}

    private final RewardRules rules;

    ListRules(RewardRules rules) {
        this.rules = rules;
    }

    public List<Published> list() {
        return rules.listAll().stream()
                .map(one -> new Published(one.rule(), one.publishedName(), one.publishedAt()))
                .toList();
    }
}
