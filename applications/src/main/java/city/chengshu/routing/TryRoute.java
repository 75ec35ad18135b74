package city.chengshu.routing;

import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Divisions;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Tries who would get something (试派), by a draft or a released set, and says which rule decides
/// and why the ones before it do not. Nothing is dispatched.
@Service
public class TryRoute {

    private static final Duration FAR = Duration.ofDays(3660);

    /// @param set none: the one in force at that moment
    /// @param region of what has no place
    public record Trial(
            Optional<Integer> set,
            String classCode,
            Optional<Place> place,
            Optional<RegionCode> region,
            Optional<UnitId> owner,
            Optional<Instant> at) {}

    /// @param regionName where the place lies
    public record Outcome(Decision decision, RegionCode region, String regionName, Instant at) {}

    private final ReleasedSets released;
    private final RuleSets sets;
    private final KnownCity city;
    private final Locate locate;
    private final Divisions divisions;
    private final Clock clock;

    TryRoute(
            ReleasedSets released,
            RuleSets sets,
            KnownCity city,
            Locate locate,
            Divisions divisions,
            Clock clock) {
        this.released = released;
        this.sets = sets;
        this.city = city;
        this.locate = locate;
        this.divisions = divisions;
        this.clock = clock;
    }

    public Outcome tryOut(Trial trial) {
        if (city.groupOf(trial.classCode()).isEmpty()) {
            throw new Refusal(
                    RoutingError.UNKNOWN_CLASS,
                    "Cannot try class %s: no such class".formatted(trial.classCode()));
        }
        var now = clock.instant();
        var at = trial.at().orElse(now);
        refuseFar(at, now);
        var region = region(trial);
        var question = new Question(trial.classCode(), region, trial.place(), trial.owner(), at);
        var rules = trial.set().map(this::ready).orElseGet(() -> released.at(at));
        return new Outcome(rules.explain(question, city), region, divisions.getPath(region), at);
    }

    /// Within ten years.
    static void refuseFar(Instant at, Instant now) {
        if (at.isBefore(now.minus(FAR)) || at.isAfter(now.plus(FAR))) {
            throw new Refusal(
                    RoutingError.BAD_MOMENT,
                    "Cannot use the moment %s: more than ten years away".formatted(at));
        }
    }

    private ReadyRules ready(int number) {
        return new ReadyRules(
                sets.find(number)
                        .orElseThrow(() ->
                                new Refusal(
                                        RoutingError.UNKNOWN_SET,
                                        "Cannot find rule set %d: no such set".formatted(number))));
    }

    private RegionCode region(Trial trial) {
        var region =
                trial.place()
                        .map(place -> locate.locate(place).region())
                        .or(trial::region)
                        .filter(code -> divisions.find(code).isPresent());
        return region.orElseThrow(() ->
                new Refusal(RoutingError.OUTSIDE, "Cannot try: the place lies outside the city"));
    }
}
