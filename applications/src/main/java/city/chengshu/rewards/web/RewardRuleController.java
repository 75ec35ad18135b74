package city.chengshu.rewards.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.rewards.FirstOnly;
import city.chengshu.rewards.JudgeReport;
import city.chengshu.rewards.ListRules;
import city.chengshu.rewards.Moment;
import city.chengshu.rewards.PublishRule;
import city.chengshu.rewards.RewardKind;
import city.chengshu.rewards.RewardRule;
import city.chengshu.rewards.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The rules of what is earned: their versions, a new one, and what they would say of a report.
@RestController
class RewardRuleController {

    private static final long MOST = 100_000_000L;

    record RewardLineBody(
            @NotBlank @Size(max = 40) String classCode,
            @Nullable @Size(max = 20) String condition,
            @NotNull @Size(max = 10) String grade,
            @NotNull @Size(max = 200) String threshold,
            @Min(1) @Max(MOST) long amount) {

        static RewardLineBody of(RewardRule.Line line) {
            return new RewardLineBody(
                    line.classCode(),
                    line.condition().orElse(null),
                    line.grade(),
                    line.threshold(),
                    line.amount());
        }

        RewardRule.Line line() {
            return new RewardRule.Line(
                    classCode,
                    Optional.ofNullable(condition).filter(one -> !one.isBlank()),
                    grade,
                    threshold,
                    amount);
        }
    }

    /// @param areas division codes, the shorter ones too; none means everywhere
    record RewardRuleBody(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{2,20}") String code,
            @Min(1) @Max(10_000) int version,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 80) String nameEn,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotNull RewardKind kind,
            @NotNull Moment moment,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas,
            @NotNull FirstOnly firstOnly,
            @Min(0) @Max(8_784) int windowHours,
            @Min(0) @Max(8_784) int delayHours,
            @Nullable @Min(1) Long personDay,
            @Nullable @Min(1) Long personMonth,
            @Nullable @Min(1) Long budgetMonth,
            @NotNull @Size(max = 100) List<@NotNull @Valid RewardLineBody> lines,
            @Nullable Boolean simulated) {

        static RewardRuleBody of(RewardRule rule) {
            return new RewardRuleBody(
                    rule.code(),
                    rule.version(),
                    rule.name(),
                    rule.nameEn(),
                    rule.from(),
                    rule.to().orElse(null),
                    rule.kind(),
                    rule.moment(),
                    rule.areas(),
                    rule.firstOnly(),
                    rule.windowHours(),
                    rule.delayHours(),
                    rule.caps().personDay().orElse(null),
                    rule.caps().personMonth().orElse(null),
                    rule.caps().budgetMonth().orElse(null),
                    rule.lines().stream().map(RewardLineBody::of).toList(),
                    rule.simulated());
        }

        RewardRule rule() {
            return new RewardRule(
                    code,
                    version,
                    name.strip(),
                    nameEn.strip(),
                    from,
                    Optional.ofNullable(to),
                    kind,
                    moment,
                    areas,
                    firstOnly,
                    windowHours,
                    delayHours,
                    new RewardRule.Caps(
                            Optional.ofNullable(personDay),
                            Optional.ofNullable(personMonth),
                            Optional.ofNullable(budgetMonth)),
                    lines.stream().map(RewardLineBody::line).toList(),
                    Boolean.TRUE.equals(simulated));
        }
    }

    record PublishedRuleBody(RewardRuleBody rule, String publishedName, Instant publishedAt) {}

    /// @param rule one that is not published yet; without it those in force are asked
    record JudgeBody(
            @NotBlank @Size(max = 40) String report, @Nullable @Valid RewardRuleBody rule) {}

    /// @param amount what it would earn, if anything
    /// @param why why it earns nothing
    record VerdictBody(
            String rule,
            int version,
            String name,
            RewardKind kind,
            boolean earns,
            @Nullable Long amount,
            @Nullable String grade,
            @Nullable String why) {

        static VerdictBody of(JudgeReport.Judged judged) {
            var rule = judged.rule();
            return switch (judged.verdict()) {
                case Verdict.Earns(var line) ->
                        new VerdictBody(
                                rule.code(),
                                rule.version(),
                                rule.name(),
                                rule.kind(),
                                true,
                                line.amount(),
                                line.grade(),
                                null);
                case Verdict.Nothing(var why) ->
                        new VerdictBody(
                                rule.code(),
                                rule.version(),
                                rule.name(),
                                rule.kind(),
                                false,
                                null,
                                null,
                                why.name());
            };
        }
    }

    private final ListRules listRules;
    private final PublishRule publishRule;
    private final JudgeReport judgeReport;
    private final Idempotency idempotency;

    RewardRuleController(
            ListRules listRules,
            PublishRule publishRule,
            JudgeReport judgeReport,
            Idempotency idempotency) {
        this.listRules = listRules;
        this.publishRule = publishRule;
        this.judgeReport = judgeReport;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/reward-rules")
    @Permit(value = "reward.read", audit = "reward_rule.list", recorded = false)
    List<PublishedRuleBody> list() {
        return listRules.list().stream()
                .map(one ->
                        new PublishedRuleBody(
                                RewardRuleBody.of(one.rule()),
                                one.publishedName(),
                                one.publishedAt()))
                .toList();
    }

    @PostMapping("/api/reward-rules")
    @Permit(value = "reward.edit", audit = "reward_rule.publish")
    @ResponseStatus(HttpStatus.CREATED)
    RewardRuleBody publish(
            @Valid @RequestBody RewardRuleBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "reward_rule.publish",
                body,
                RewardRuleBody.class,
                () -> RewardRuleBody.of(publishRule.publish(body.rule(), actor)));
    }

    @PostMapping("/api/reward-rules/trial")
    @Permit(value = "reward.read", audit = "reward_rule.trial", recorded = false)
    List<VerdictBody> judge(@Valid @RequestBody JudgeBody body, Actor actor) {
        var draft = Optional.ofNullable(body.rule()).map(RewardRuleBody::rule);
        var judged =
                draft.map(rule -> List.of(judgeReport.judge(rule, body.report(), actor)))
                        .orElseGet(() -> judgeReport.judge(body.report(), actor));
        return judged.stream().map(VerdictBody::of).toList();
    }
}
