package city.chengshu.callback.web;

import city.chengshu.callback.CallBack;
import city.chengshu.callback.ReadCallBacks;
import city.chengshu.callback.RecordCall;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom to call, and what came of it.
@RestController
class CallbackController {

    record CallBackBody(
            UUID id,
            UUID caseId,
            int cycle,
            String caseNumber,
            String number,
            String classCode,
            String className,
            String regionName,
            String address,
            @Nullable String unitName,
            Instant closedAt,
            CallBack.State state,
            CallBack.@Nullable Reason reason,
            int attempts,
            @Nullable Instant next,
            boolean simulated) {
        static CallBackBody of(CallBack one, CaseClasses classes) {
            return new CallBackBody(
                    one.id(),
                    one.caseId(),
                    one.cycle(),
                    one.caseNumber(),
                    one.number(),
                    one.classCode(),
                    classes.getClass(one.classCode()).name(),
                    one.regionName(),
                    one.address(),
                    one.unitName().orElse(null),
                    one.closedAt(),
                    one.state(),
                    one.reason().orElse(null),
                    one.attempts(),
                    one.next().orElse(null),
                    one.simulated());
        }
    }

    record AttemptBody(
            boolean reached,
            @Nullable Boolean solved,
            @Nullable Integer satisfaction,
            String words,
            String byName,
            Instant at) {
        static AttemptBody of(CallBack.Attempt attempt) {
            return new AttemptBody(
                    attempt.reached(),
                    attempt.solved().orElse(null),
                    attempt.satisfaction().orElse(null),
                    attempt.words(),
                    attempt.byName(),
                    attempt.at());
        }
    }

    /// @param contact masked
    record CallStoryBody(CallBackBody callBack, String contact, List<AttemptBody> attempts) {}

    /// @param solved and the rest only if reached
    record CallBody(
            @NotNull Boolean reached,
            @Nullable Boolean solved,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable @Size(max = 500) String words) {

        RecordCall.Noted noted() {
            return new RecordCall.Noted(
                    reached,
                    Optional.ofNullable(solved),
                    Optional.ofNullable(satisfaction),
                    Optional.ofNullable(words).orElse(""));
        }
    }

    record CallContactBody(String name, String phone) {}

    private final ReadCallBacks readCallBacks;
    private final RecordCall recordCall;
    private final CaseClasses classes;
    private final Idempotency idempotency;

    CallbackController(
            ReadCallBacks readCallBacks,
            RecordCall recordCall,
            CaseClasses classes,
            Idempotency idempotency) {
        this.readCallBacks = readCallBacks;
        this.recordCall = recordCall;
        this.classes = classes;
        this.idempotency = idempotency;
    }

    @GetMapping("/api/callbacks")
    @Permit(value = "callback.read", audit = "callback.list", recorded = false)
    Page<CallBackBody> list(
            @RequestParam Optional<CallBack.State> state,
            @RequestParam Optional<CallBack.Reason> reason,
            @RequestParam Optional<String> classCode,
            @RequestParam(defaultValue = "false") boolean callable,
            @RequestParam Optional<UUID> cursor,
            Actor actor) {
        var filter = new ReadCallBacks.Filter(state, reason, classCode, callable, cursor);
        var page = readCallBacks.list(filter, actor);
        return new Page<>(
                page.items().stream().map(one -> CallBackBody.of(one, classes)).toList(),
                page.next());
    }

    @GetMapping("/api/callbacks/{id}")
    @Permit(value = "callback.read", audit = "callback.read")
    CallStoryBody read(@PathVariable UUID id, Actor actor) {
        return story(id, actor);
    }

    @GetMapping("/api/callbacks/{id}/contact")
    @Permit(value = "case.callback", audit = "callback.contact")
    CallContactBody contact(@PathVariable UUID id, Actor actor) {
        var contact = readCallBacks.contact(id, actor);
        return new CallContactBody(contact.name(), contact.phone());
    }

    @PostMapping("/api/callbacks/{id}/calls")
    @Permit(value = "case.callback", audit = "callback.call")
    CallStoryBody call(
            @PathVariable UUID id,
            @Valid @RequestBody CallBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "callback.call " + id,
                body,
                CallStoryBody.class,
                () -> {
                    recordCall.record(id, body.noted(), actor);
                    return story(id, actor);
                });
    }

    private CallStoryBody story(UUID id, Actor actor) {
        var story = readCallBacks.read(id, actor);
        return new CallStoryBody(
                CallBackBody.of(story.callBack(), classes),
                readCallBacks.maskedContact(story.callBack()),
                story.attempts().stream().map(AttemptBody::of).toList());
    }
}
