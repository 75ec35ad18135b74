package city.chengshu.callback.web;

import city.chengshu.callback.CallbackPolicies;
import city.chengshu.callback.CallbackPolicy;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Whom the city calls back: every version, and the next one.
@RestController
class CallbackPolicyController {

    /// @param region digits with which division codes begin; empty is the whole city
    record ShareBody(
            @Nullable @Size(max = 40) String classCode,
            @NotNull @Pattern(regexp = "\\d{0,12}") String region,
            @DecimalMin("0") @DecimalMax("100") double percent) {}

    record CallbackPolicyBody(
            @Min(1) int version,
            @NotNull LocalDate from,
            long seed,
            @Min(1) @Max(90) int unansweredDays,
            @Min(1) @Max(4) int unsatisfiedUpTo,
            @Min(1) @Max(10) int attempts,
            @Min(0) @Max(240) int retryHours,
            @Min(1) @Max(720) int callHours,
            @Min(1) @Max(720) int decideHours,
            @NotNull @Size(max = 100) List<@NotNull @Valid ShareBody> shares) {

        static CallbackPolicyBody of(CallbackPolicy policy) {
            return new CallbackPolicyBody(
                    policy.version(),
                    policy.from(),
                    policy.seed(),
                    policy.unansweredDays(),
                    policy.unsatisfiedUpTo(),
                    policy.attempts(),
                    policy.retryHours(),
                    policy.callHours(),
                    policy.decideHours(),
                    policy.shares().stream()
                            .map(one ->
                                    new ShareBody(
                                            one.classCode().orElse(null),
                                            one.region(),
                                            one.percent()))
                            .toList());
        }

        CallbackPolicy policy() {
            return new CallbackPolicy(
                    version,
                    from,
                    seed,
                    unansweredDays,
                    unsatisfiedUpTo,
                    attempts,
                    retryHours,
                    callHours,
                    decideHours,
                    shares.stream()
                            .map(one ->
                                    new CallbackPolicy.Share(
                                            Optional.ofNullable(one.classCode())
                                                    .filter(code -> !code.isEmpty()),
                                            one.region(),
                                            one.percent()))
                            .toList());
        }
    }

    private final CallbackPolicies policies;

    CallbackPolicyController(CallbackPolicies policies) {
        this.policies = policies;
    }

    @GetMapping("/api/callback-policies")
    @Permit(value = "callback.read", audit = "callback_policy.list", recorded = false)
    List<CallbackPolicyBody> list() {
        return policies.listAll().stream().map(CallbackPolicyBody::of).toList();
    }

    /// Adds the version after the newest; putting the same again is refused as changed meanwhile.
    @PutMapping("/api/callback-policies")
    @Permit(value = "callback.edit", audit = "callback_policy.change")
    CallbackPolicyBody change(@Valid @RequestBody CallbackPolicyBody body, Actor actor) {
        return CallbackPolicyBody.of(policies.change(body.policy(), actor));
    }
}
