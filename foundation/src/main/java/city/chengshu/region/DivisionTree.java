package city.chengshu.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The divisions of today, with their former codes: an immutable picture in memory.
final class DivisionTree {

    private final Map<RegionCode, Division> byCode = new HashMap<>();
    private final Map<RegionCode, List<Division>> children = new HashMap<>();
    private final Map<RegionCode, RegionCode> formerCodes;

    DivisionTree(Collection<Division> divisions, Map<RegionCode, RegionCode> formerCodes) {
        this.formerCodes = Map.copyOf(formerCodes);
        for (var division : divisions) {
            byCode.put(division.code(), division);
            division.parent()
                    .ifPresent(parent ->
                            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(division));
        }
    }

    /// Today's division, also by a code that it had before.
    Optional<Division> find(RegionCode code) {
        var found = byCode.get(code);
        if (found != null) {
            return Optional.of(found);
        }
        return Optional.ofNullable(formerCodes.get(code)).map(byCode::get);
    }

    List<Division> children(RegionCode parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    Collection<Division> all() {
        return byCode.values();
    }

    /// Names from the district down to `code`.
    String path(RegionCode code) {
        var names = new ArrayList<String>();
        for (var level : RegionCode.Level.values()) {
            if (level.digits() >= RegionCode.Level.DISTRICT.digits()
                    && level.digits() <= code.level().digits()) {
                find(code.at(level)).ifPresent(division -> names.add(division.name()));
            }
        }
        return String.join(" ", names.stream().distinct().toList());
    }
}
