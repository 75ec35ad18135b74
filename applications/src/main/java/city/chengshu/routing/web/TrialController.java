package city.chengshu.routing.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import city.chengshu.routing.Decision;
import city.chengshu.routing.FindGaps;
import city.chengshu.routing.GapReport;
import city.chengshu.routing.TryRoute;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Trying rules out: one question, or the whole city.
@RestController
class TrialController {

    /// @param set none: the one in force at that moment
    /// @param region instead of a place
    record DryRunBody(
            @Nullable Integer set,
            @NotNull @Size(max = 40) String classCode,
            @Nullable @Min(-180) @Max(180) Double longitude,
            @Nullable @Min(-90) @Max(90) Double latitude,
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String region,
            @Nullable UUID owner,
            @Nullable Instant at) {

        TryRoute.Trial trial() {
            return new TryRoute.Trial(
                    Optional.ofNullable(set),
                    classCode,
                    place(),
                    Optional.ofNullable(region).map(RegionCode::of),
                    Optional.ofNullable(owner).map(UnitId::new),
                    Optional.ofNullable(at));
        }

        private Optional<Place> place() {
            if (longitude == null || latitude == null) {
                return Optional.empty();
            }
            if (longitude.isNaN() || latitude.isNaN()) {
                throw new Refusal(KernelError.INVALID, "Cannot try: the place is no number");
            }
            return Optional.of(new Place(longitude, latitude));
        }
    }

    /// @param rule none: the desk gets it
    record DryRunOutcome(
            int set,
            @Nullable UUID rule,
            boolean byDesk,
            UUID unit,
            String unitName,
            String words,
            String region,
            String regionName,
            Instant at,
            List<Decision.PassedOver> passedOver) {

        static DryRunOutcome of(TryRoute.Outcome outcome) {
            var decision = outcome.decision();
            return new DryRunOutcome(
                    decision.set(),
                    decision.rule().orElse(null),
                    decision.isByDesk(),
                    decision.unit().value(),
                    decision.unitName(),
                    decision.words(),
                    outcome.region().value(),
                    outcome.regionName(),
                    outcome.at(),
                    decision.passedOver());
        }
    }

    record GapSearchBody(@NotNull Integer set, @Nullable Instant at) {}

    /// @param seconds how long it took, when it is done
    record GapReportBody(
            UUID id,
            int set,
            Instant at,
            GapReport.State state,
            int done,
            int total,
            @Nullable Double seconds,
            GapReport.@Nullable GapResult result) {

        static GapReportBody of(GapReport report) {
            return new GapReportBody(
                    report.id(),
                    report.set(),
                    report.at(),
                    report.state(),
                    report.done(),
                    report.total(),
                    report.seconds(),
                    report.result().orElse(null));
        }
    }

    private final TryRoute tryRoute;
    private final FindGaps findGaps;
    private final Idempotency idempotency;

    TrialController(TryRoute tryRoute, FindGaps findGaps, Idempotency idempotency) {
        this.tryRoute = tryRoute;
        this.findGaps = findGaps;
        this.idempotency = idempotency;
    }

    /// Reads only; nothing is dispatched.
    @PostMapping("/api/routing/dry-runs")
    @Permit(value = "routing.read", audit = "routing.dry-run", recorded = false)
    DryRunOutcome tryOut(@Valid @RequestBody DryRunBody body) {
        return DryRunOutcome.of(tryRoute.tryOut(body.trial()));
    }

    /// Begins a search for gaps and conflicts over the asker's regions.
    @PostMapping("/api/routing/gap-reports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Permit(value = "routing.read", audit = "routing.gaps", recorded = false)
    GapReportBody start(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody GapSearchBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "routing.gaps",
                body,
                GapReportBody.class,
                () ->
                        GapReportBody.of(
                                findGaps.start(body.set(), Optional.ofNullable(body.at()), actor)));
    }

    /// How far it is, and what it found.
    @GetMapping("/api/routing/gap-reports/{id}")
    @Permit(value = "routing.read", audit = "routing.gap-report", recorded = false)
    GapReportBody read(@PathVariable UUID id, Actor actor) {
        return GapReportBody.of(findGaps.read(id, actor));
    }
}
