package city.chengshu.cases.web;

import city.chengshu.cases.Application;
import city.chengshu.cases.CaseRuleBook;
import city.chengshu.cases.CaseRules;
import city.chengshu.cases.CaseState;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The rules of the course of cases: approvers, escalation, stage limits, arbitration.
@RestController
class CaseRulesController {

    record ApproverBody(
            @NotNull Application.Kind kind,
            @Min(1) @Max(9) int round,
            @NotNull @Pattern(regexp = "case\\.approve(_second)?") String permission,
            @NotNull @Valid CaseActs.LimitBody limit) {}

    /// @param share per cent of the stage's time; or `after` its end
    record EscalationBody(
            CaseRules.EscalationStep.@NotNull Kind kind,
            @Nullable @Min(1) @Max(100) Integer share,
            @Valid CaseActs.@Nullable LimitBody after) {

        CaseRules.EscalationStep step() {
            try {
                return new CaseRules.EscalationStep(
                        kind,
                        Optional.ofNullable(share),
                        Optional.ofNullable(after).map(CaseActs.LimitBody::limit));
            } catch (IllegalArgumentException both) {
                throw new Refusal(
                        KernelError.INVALID, "Cannot change the rules: " + both.getMessage());
            }
        }
    }

    record RulesBody(
            @NotNull @Size(max = 30) List<@NotNull @Valid ApproverBody> approvers,
            @NotNull @Size(max = 9) List<@NotNull @Valid EscalationBody> escalation,
            @NotNull Map<CaseState, CaseActs.@NotNull @Valid LimitBody> stages,
            @Min(1) @Max(9) int returnsBeforeArbiter,
            @Min(1) @Max(365) int reopenDays) {

        static RulesBody of(CaseRules rules) {
            return new RulesBody(
                    rules.approvers().stream()
                            .map(one ->
                                    new ApproverBody(
                                            one.kind(),
                                            one.round(),
                                            one.permission(),
                                            CaseActs.LimitBody.of(one.limit())))
                            .toList(),
                    rules.escalation().stream()
                            .map(one ->
                                    new EscalationBody(
                                            one.kind(),
                                            one.share().orElse(null),
                                            one.after().map(CaseActs.LimitBody::of).orElse(null)))
                            .toList(),
                    rules.stages().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            one -> CaseActs.LimitBody.of(one.getValue()))),
                    rules.returnsBeforeArbiter(),
                    rules.reopenDays());
        }

        CaseRules rules() {
            return new CaseRules(
                    approvers.stream()
                            .map(one ->
                                    new CaseRules.Approver(
                                            one.kind(),
                                            one.round(),
                                            one.permission(),
                                            one.limit().limit()))
                            .toList(),
                    escalation.stream().map(EscalationBody::step).toList(),
                    stages.entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, one -> one.getValue().limit())),
                    returnsBeforeArbiter,
                    reopenDays);
        }
    }

    private final CaseRuleBook rules;

    CaseRulesController(CaseRuleBook rules) {
        this.rules = rules;
    }

    @GetMapping("/api/case-rules")
    @Permit(value = "class.read", audit = "case_rules.read", recorded = false)
    RulesBody read() {
        return RulesBody.of(rules.now());
    }

    @PutMapping("/api/case-rules")
    @Permit(value = "class.edit", audit = "case_rules.edit")
    RulesBody change(@Valid @RequestBody RulesBody body, Actor actor) {
        rules.change(body.rules(), actor);
        return RulesBody.of(rules.now());
    }
}
