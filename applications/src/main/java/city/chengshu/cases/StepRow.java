package city.chengshu.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A step as the insert statement reads it.
record StepRow(
        int seq,
        String action,
        @JsonProperty("from_state") @Nullable String from,
        @JsonProperty("to_state") String to,
        UUID actor,
        @JsonProperty("actor_name") String actorName,
        String role,
        @JsonProperty("unit_name") @Nullable String unitName,
        String at,
        String reason,
        String remark,
        List<UUID> photos,
        Map<String, String> payload) {

    static List<StepRow> of(List<CaseStep> steps) {
        return IntStream.range(0, steps.size()).mapToObj(i -> of(i + 1, steps.get(i))).toList();
    }

    private static StepRow of(int seq, CaseStep step) {
        return new StepRow(
                seq,
                step.action().name(),
                step.from().map(CaseState::name).orElse(null),
                step.to().name(),
                step.actor(),
                step.actorName(),
                step.role(),
                step.unitName().orElse(null),
                step.at().toString(),
                step.reason(),
                step.remark(),
                step.photos(),
                step.payload());
    }
}
