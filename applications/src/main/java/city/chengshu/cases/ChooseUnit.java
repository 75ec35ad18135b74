package city.chengshu.cases;

import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import city.chengshu.organization.WhoIsResponsible;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who gets a case (派遣): the unit a person named, else the one the rules name. Which rule it was
/// stays on record.
@Component
class ChooseUnit {

    private final WhoIsResponsible whoIsResponsible;
    private final Units units;

    ChooseUnit(WhoIsResponsible whoIsResponsible, Units units) {
        this.whoIsResponsible = whoIsResponsible;
        this.units = units;
    }

    void named(CaseFile file, UnitId named, String rule, Map<String, String> payload) {
        var unit = units.get(named);
        file.unit = unit.id();
        file.unitName = unit.name();
        payload.put("rule", rule);
    }

    void byRule(CaseFile file, Map<String, String> payload, Instant now) {
        var responsible =
                whoIsResponsible.whoIsResponsible(
                        file.classCode,
                        new RegionCode(file.before().region()),
                        Optional.empty(),
                        now);
        file.unit = responsible.unit();
        file.unitName = responsible.unitName();
        payload.put("rule", responsible.rule());
        payload.put("duty", responsible.duty().toString());
    }
}
