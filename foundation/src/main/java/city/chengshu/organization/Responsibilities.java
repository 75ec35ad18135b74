package city.chengshu.organization;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All units and duties in memory (权责快照), immutable, arranged so that a question costs a few
/// look-ups: by class and area, most specific first.
final class Responsibilities {

    private record Key(String caseClass, String region) {}

    private record Answer(Duty duty, Responsible responsible) {}

    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<Key, List<Answer>> plain = new HashMap<>();
    private final Map<UnitId, List<Answer>> owned = new HashMap<>();
    private final List<Duty> duties;

    /// @param place the name of an area by the digits of its code, for the sentence
    Responsibilities(Collection<Unit> all, Collection<Duty> rows, Function<String, String> place) {
        all.forEach(unit -> units.put(unit.id(), unit));
        duties = rows.stream().sorted(Duty.MOST_SPECIFIC_FIRST).toList();
        for (var duty : duties) {
            var answer = new Answer(duty, answer(duty, place));
            bucket(duty).add(answer);
        }
    }

    private List<Answer> bucket(Duty duty) {
        return duty.owner()
                .map(owner -> owned.computeIfAbsent(owner, _ -> new ArrayList<>()))
                .orElseGet(() ->
                        plain.computeIfAbsent(
                                new Key(duty.caseClass(), duty.region()), _ -> new ArrayList<>()));
    }

    private Responsible answer(Duty duty, Function<String, String> place) {
        var name = Optional.ofNullable(units.get(duty.unit())).map(Unit::name).orElse("未知机构");
        var area = duty.region().isEmpty() ? "全域" : place.apply(duty.region());
        var owner =
                duty.owner()
                        .flatMap(id -> Optional.ofNullable(units.get(id)))
                        .map(unit -> "，权属为" + unit.name() + "的部件")
                        .orElse("");
        var hours = duty.shift().isPresent() ? "，值班时段内" : "";
        var rule = "权责清单「%s」：%s%s%s，由%s负责。".formatted(duty.title(), area, owner, hours, name);
        return new Responsible(duty.unit(), name, duty.id(), rule);
    }

    /// The most specific duty that holds, if any.
    Optional<Responsible> find(String caseClass, String code, Optional<UnitId> owner, Instant at) {
        return owner.flatMap(id -> findOwned(id, caseClass, code, at))
                .or(() -> findPlain(caseClass, code, at))
                .or(() -> findPlain(Duty.ANY, code, at));
    }

    private Optional<Responsible> findOwned(
            UnitId owner, String caseClass, String code, Instant at) {
        for (var answer : owned.getOrDefault(owner, List.of())) {
            var duty = answer.duty();
            var matches = duty.caseClass().equals(Duty.ANY) || duty.caseClass().equals(caseClass);
            if (matches && code.startsWith(duty.region()) && duty.holds(at)) {
                return Optional.of(answer.responsible());
            }
        }
        return Optional.empty();
    }

    private Optional<Responsible> findPlain(String caseClass, String code, Instant at) {
        for (var length = code.length(); length >= 0; length--) {
            for (var answer :
                    plain.getOrDefault(new Key(caseClass, code.substring(0, length)), List.of())) {
                if (answer.duty().holds(at)) {
                    return Optional.of(answer.responsible());
                }
            }
        }
        return Optional.empty();
    }

    Optional<Unit> findUnit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    Collection<Unit> units() {
        return units.values();
    }

    List<Duty> duties() {
        return duties;
    }
}
