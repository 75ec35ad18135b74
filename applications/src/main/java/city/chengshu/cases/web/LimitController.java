package city.chengshu.cases.web;

import city.chengshu.cases.CaseLevels;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.ChangeLimit;
import city.chengshu.cases.LimitEdit;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Levels of cases, and how long each may take from which day on.
@RestController
class LimitController {

    record WhichParameters(
            @Nullable String classCode, @Nullable String condition, @Nullable CaseState state) {
        ChangeLimit.Which which() {
            return new ChangeLimit.Which(
                    Optional.ofNullable(classCode),
                    Optional.ofNullable(condition),
                    Optional.ofNullable(state));
        }
    }

    /// @param limit none: the level has that of the first level again
    /// @param validFrom today or later; none: at once
    record LimitChangeBody(
            @Nullable @Size(max = 40) String classCode,
            @Nullable @Size(max = 40) String condition,
            @Nullable CaseState state,
            @NotNull @Size(min = 1, max = 1) String level,
            @Valid CaseActs.@Nullable LimitBody limit,
            @Nullable LocalDate validFrom) {
        ChangeLimit.Which which() {
            return new WhichParameters(classCode, condition, state).which();
        }
    }

    record LimitEditBody(
            int version,
            String level,
            CaseActs.@Nullable LimitBody limit,
            Instant validFrom,
            Instant at,
            String byName) {
        static List<LimitEditBody> all(List<LimitEdit> edits) {
            return edits.stream()
                    .map(one ->
                            new LimitEditBody(
                                    one.version(),
                                    one.level(),
                                    one.limit().map(CaseActs.LimitBody::of).orElse(null),
                                    one.validFrom(),
                                    one.at(),
                                    one.byName()))
                    .toList();
        }
    }

    record LevelBody(
            @NotBlank @Size(max = 20) String name, @NotBlank @Size(max = 40) String nameEn) {}

    private final ChangeLimit changeLimit;
    private final CaseLevels levels;

    LimitController(ChangeLimit changeLimit, CaseLevels levels) {
        this.changeLimit = changeLimit;
        this.levels = levels;
    }

    @GetMapping("/api/case-levels")
    @Permit(value = "case.read", audit = "case_level.list", recorded = false)
    List<CaseLevels.Level> levels() {
        return levels.listAll();
    }

    @PutMapping("/api/case-levels/{code:[A-Z]}")
    @Permit(value = "class.edit", audit = "case_level.edit")
    CaseLevels.Level put(@PathVariable String code, @Valid @RequestBody LevelBody body) {
        return levels.put(new CaseLevels.Level(code, body.name(), body.nameEn()));
    }

    /// What was ever said of a limit, the oldest first.
    @GetMapping("/api/time-limits")
    @Permit(value = "class.read", audit = "time_limit.read", recorded = false)
    List<LimitEditBody> history(WhichParameters which) {
        return LimitEditBody.all(changeLimit.history(which.which()));
    }

    @PostMapping("/api/time-limits")
    @Permit(value = "class.edit", audit = "time_limit.edit")
    List<LimitEditBody> change(@Valid @RequestBody LimitChangeBody body, Actor actor) {
        changeLimit.change(
                body.which(),
                body.level(),
                Optional.ofNullable(body.limit()).map(CaseActs.LimitBody::limit),
                Optional.ofNullable(body.validFrom()),
                actor);
        return LimitEditBody.all(changeLimit.history(body.which()));
    }
}
