package city.chengshu.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Lists units and duties (查看机构与权责), from memory.
@Service
public class ReadOrganization {

    private static final int LONGEST_LIST = 500;

    /// What of the units is wanted; what is empty does not matter.
    ///
    /// @param region digits with which the codes of their areas begin
    /// @param words part of the name
    public record Wanted(
            Optional<UnitId> parent,
            Optional<Unit.Kind> kind,
            Optional<String> region,
            Optional<String> words) {

        public static Wanted of(Unit.Kind kind) {
            return new Wanted(
                    Optional.empty(), Optional.of(kind), Optional.empty(), Optional.empty());
        }
    }

    private final Organization organization;

    ReadOrganization(Organization organization) {
        this.organization = organization;
    }

    public List<Unit> listUnits(Wanted wanted) {
        return organization.now().units().stream()
                .filter(unit -> wanted.parent().isEmpty() || unit.parent().equals(wanted.parent()))
                .filter(unit -> wanted.kind().map(unit.kind()::equals).orElse(true))
                .filter(unit -> wanted.region().map(unit.region()::startsWith).orElse(true))
                .filter(unit -> wanted.words().map(unit.name()::contains).orElse(true))
                .sorted(Comparator.comparing(Unit::region).thenComparing(Unit::code))
                .limit(LONGEST_LIST)
                .toList();
    }

    /// Most specific first: the order in which they decide.
    public List<Duty> listDuties(Optional<String> caseClass, Optional<String> region) {
        return organization.now().duties().stream()
                .filter(duty -> caseClass.map(duty.caseClass()::equals).orElse(true))
                .filter(duty -> region.map(duty.region()::startsWith).orElse(true))
                .limit(LONGEST_LIST)
                .toList();
    }

    /// The hours of the week in which some duty begins or ends to hold.
    public List<Shift> listShifts() {
        return organization.now().duties().stream()
                .flatMap(duty -> duty.shift().stream())
                .distinct()
                .toList();
    }

    public List<Duty> listDutiesOf(UnitId unit) {
        return organization.now().duties().stream()
                .filter(duty -> duty.unit().equals(unit))
                .toList();
    }
}
