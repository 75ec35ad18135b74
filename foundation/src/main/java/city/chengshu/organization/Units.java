package city.chengshu.organization;

import city.chengshu.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Looks up units (机构查询), from memory.
@Service
public class Units {

    private final Organization organization;

    Units(Organization organization) {
        this.organization = organization;
    }

    public Optional<Unit> find(UnitId id) {
        return organization.now().findUnit(id);
    }

    public Unit get(UnitId id) {
        return find(id).orElseThrow(() ->
                new Refusal(
                        OrganizationError.UNKNOWN_UNIT,
                        "Cannot find unit %s: no such unit".formatted(id.value())));
    }

    /// Whether there was such a unit that has ended since (已撤销).
    public boolean hasEnded(UnitId id) {
        return organization.hasEnded(id);
    }

    public String getName(UnitId id) {
        return get(id).name();
    }

    public Optional<Unit> findByCode(String code) {
        return organization.now().units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }
}
