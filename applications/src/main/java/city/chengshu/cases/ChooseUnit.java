package city.chengshu.cases;

import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.region.RegionCode;
import city.chengshu.routing.Decision;
import city.chengshu.routing.Question;
import city.chengshu.routing.RouteCase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who gets a case (派遣): the unit a person named, else the one the routing rules name. Which rule
/// of which set it was stays on record, and which were skipped because they were broken.
@Component
class ChooseUnit {

    private final RouteCase routeCase;
    private final Units units;

    ChooseUnit(RouteCase routeCase, Units units) {
        this.routeCase = routeCase;
        this.units = units;
    }

    void named(CaseFile file, UnitId named, String rule, Map<String, String> payload) {
        var unit = units.get(named);
        file.unit = unit.id();
        file.unitName = unit.name();
        payload.put("rule", rule);
    }

    /// @param owner of the damaged component, if the dispatcher names one (权属单位)
    void byRule(CaseFile file, Optional<UnitId> owner, Map<String, String> payload, Instant now) {
        owner.ifPresent(id -> payload.put("owner", units.get(id).name()));
        var decision =
                routeCase.route(
                        new Question(
                                file.classCode,
                                new RegionCode(file.before().region()),
                                file.before().place(),
                                owner,
                                now));
        file.unit = decision.unit();
        file.unitName = decision.unitName();
        record(decision, payload);
    }

    private static void record(Decision decision, Map<String, String> payload) {
        payload.put("rule", decision.words());
        payload.put("ruleSet", Integer.toString(decision.set()));
        payload.put("ruleId", decision.rule().map(Object::toString).orElse("desk"));
        decision.duty().ifPresent(duty -> payload.put("duty", duty.toString()));
        if (!decision.passedOver().isEmpty()) {
            payload.put(
                    "skippedRules",
                    decision.passedOver().stream()
                            .map(one -> "第%d条「%s」".formatted(one.position(), one.title()))
                            .collect(Collectors.joining("、")));
        }
    }
}
