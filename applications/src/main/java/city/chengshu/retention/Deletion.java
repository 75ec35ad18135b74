package city.chengshu.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was erased in one batch (删除日志): by which version of the rules, and of which reports.
public record Deletion(
        long id,
        Instant at,
        Rule.Kind kind,
        Optional<Integer> version,
        Instant before,
        int amount,
        List<String> subjects,
        String why) {}
