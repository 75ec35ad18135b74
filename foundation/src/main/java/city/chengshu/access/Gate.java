package city.chengshu.access;

import city.chengshu.audit.AuditDraft;
import city.chengshu.audit.AuditRecord;
import city.chengshu.audit.AuditTrail;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// The gate every request passes (门禁): may this actor call this endpoint, and what is recorded of
/// it.
///
/// Deny by default: an endpoint of ours without [Permit] is refused (and the program does not even
/// start with one, see [EndpointsNameTheirPermission]).
@Component
class Gate implements HandlerInterceptor {

    private final AuditTrail trail;
    private final Limits limits;
    private final RefusedCalls refused;
    private final DemoSettings demo;
    private final Clock clock;

    Gate(AuditTrail trail, Limits limits, RefusedCalls refused, DemoSettings demo, Clock clock) {
        this.refused = refused;
        this.trail = trail;
        this.limits = limits;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var actor = CurrentActor.get();
        if (!isOurs(method)) {
            admitToDescription(actor, method);
            return true;
        }
        var permit = method.getMethodAnnotation(Permit.class);
        if (permit == null) {
            throw refusal(KernelError.FORBIDDEN, "this endpoint names no permission");
        }
        admit(actor, permit, request);
        limits.refuse(actor, request)
                .ifPresent(wait -> {
                    refused.record(
                            actor, permit.audit(), pattern(request), request, KernelError.TOO_MANY);
                    refuseForNow(wait, response);
                });
        if (permit.recorded()) {
            AuditDraft.open(record(actor, permit, request, status(method), ""));
        }
        return true;
    }

    private void admit(Actor actor, Permit permit, HttpServletRequest request) {
        if (isAdmitted(actor, permit.value())) {
            return;
        }
        if (actor.kind() == Actor.Kind.ANONYMOUS) {
            throw refusal(KernelError.UNAUTHENTICATED, "a valid login is needed");
        }
        var code = KernelError.FORBIDDEN;
        trail.append(record(actor, permit, request, code.kind().status(), code.key()));
        throw refusal(code, "permission %s is missing".formatted(permit.value()));
    }

    private static void refuseForNow(Duration wait, HttpServletResponse response) {
        var seconds = wait.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        throw refusal(KernelError.TOO_MANY, "wait %d seconds".formatted(seconds));
    }

    /// The description of our interface is for whoever logged in; in a demo for everybody.
    private void admitToDescription(Actor actor, HandlerMethod method) {
        var description = method.getBeanType().getName().startsWith("org.springdoc.");
        if (description && !demo.demo() && actor.kind() == Actor.Kind.ANONYMOUS) {
            throw refusal(KernelError.UNAUTHENTICATED, "a valid login is needed");
        }
    }

    private static boolean isAdmitted(Actor actor, String permission) {
        return switch (permission) {
            case Permit.ANYONE -> true;
            case Permit.CITIZEN -> actor.kind() == Actor.Kind.CITIZEN;
            case Permit.LOGGED_IN -> actor.kind() != Actor.Kind.ANONYMOUS;
            default -> actor.may(permission);
        };
    }

    /// What no transaction took along is recorded now: looks, and work that was refused.
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception thrown) {
        var problem = request.getAttribute(PROBLEM);
        AuditDraft.close()
                .map(draft ->
                        draft.withOutcome(
                                response.getStatus(), problem == null ? "" : problem.toString()))
                .ifPresent(trail::append);
    }

    private AuditRecord record(
            Actor actor, Permit permit, HttpServletRequest request, int status, String code) {
        var now = clock.instant();
        return new AuditRecord(
                Ids.next(now),
                now,
                permit.audit(),
                actor.id(),
                actor.kind(),
                actor.name(),
                request.getMethod(),
                pattern(request),
                subject(request),
                status,
                code,
                Addresses.shortened(request.getRemoteAddr()));
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /// What is answered when all goes well: the record is written before the answer is.
    private static int status(HandlerMethod method) {
        var declared = method.getMethodAnnotation(ResponseStatus.class);
        return declared == null ? 200 : declared.value().value();
    }

    private static String subject(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf).collect(Collectors.joining(" "))
                : "";
    }

    private static Refusal refusal(KernelError code, String why) {
        return new Refusal(code, "Cannot answer: " + why);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("city.chengshu.");
    }

    /// The same attribute that kernel's advice sets.
    private static final String PROBLEM = "chengshu.problem";
}
