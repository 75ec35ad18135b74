package city.chengshu.cases;

import city.chengshu.organization.UnitId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
        @Nullable UUID unit,
        @JsonProperty("unit_name") @Nullable String unitName,
        String at,
        @JsonProperty("class_code") String classCode,
        @JsonProperty("stage_due") @Nullable String stageDue,
        @Nullable String due,
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
                step.unit().map(UnitId::value).orElse(null),
                step.unitName().orElse(null),
                step.at().toString(),
                step.classCode(),
                step.stageDue().map(Instant::toString).orElse(null),
                step.due().map(Instant::toString).orElse(null),
                step.reason(),
                step.remark(),
                step.photos(),
                step.payload());
    }
}
