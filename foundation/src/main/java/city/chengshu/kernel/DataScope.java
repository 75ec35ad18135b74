package city.chengshu.kernel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which rows an actor may see (数据范围): parts of the city, each a division subtree with all units in
/// it or with one. A row is seen if one part covers it; region and unit of different parts never
/// mix. The one place where scope becomes SQL; every list, map and look-up of cases, tasks and
/// reports passes through it.
public record DataScope(List<Part> parts) {

    /// @param region prefix of 12-digit division codes; empty means every region
    /// @param unit the unit whose rows are seen; none means every unit within the region
    public record Part(String region, Optional<UUID> unit) {
        boolean covers(String code, Optional<UUID> of) {
            return code.startsWith(region) && (unit.isEmpty() || unit.equals(of));
        }
    }

    public static final DataScope EVERYTHING = new DataScope(List.of(""), List.of());
    public static final DataScope NOTHING = new DataScope(List.of());

    public DataScope {
        parts = parts.stream().distinct().toList();
    }

    /// Each of these units in each of these regions; without units, every unit.
    public DataScope(List<String> regions, List<UUID> units) {
        this(
                regions.stream()
                        .flatMap(region ->
                                units.isEmpty()
                                        ? Stream.of(new Part(region, Optional.empty()))
                                        : units.stream()
                                                .map(unit -> new Part(region, Optional.of(unit))))
                        .toList());
    }

    /// Prefixes of the regions in which anything is seen.
    public List<String> regions() {
        return parts.stream().map(Part::region).distinct().toList();
    }

    /// The units the actor belongs to by a part of its own.
    public List<UUID> units() {
        return parts.stream().flatMap(part -> part.unit().stream()).distinct().toList();
    }

    /// Whether no row is seen but of [#units].
    public boolean isLimitedToUnits() {
        return !parts.isEmpty() && parts.stream().allMatch(part -> part.unit().isPresent());
    }

    /// A condition for a `where` clause, its parameters bound by [#bind]. What it says of units
    /// starts with the unit alone, so that an index by unit serves.
    ///
    /// @param region the column with the 12-digit division code, never user input
    /// @param unit the column with the unit's id, never user input
    public String sql(String region, String unit) {
        var whole = regionsOf(false);
        if (whole.contains("")) {
            return "(true)";
        }
        var all = region + " like any(:scopeRegions)";
        return units().isEmpty()
                ? "(" + all + ")"
                : "(%s%s)".formatted(whole.isEmpty() ? "" : all + " or ", ofUnits(region, unit));
    }

    private String ofUnits(String region, String unit) {
        var any = unit + " = any(cast(:scopeUnits as uuid[]))";
        if (regionsOf(true).equals(List.of(""))) {
            return any;
        }
        return """
        (%s and exists (
            select from unnest(cast(:scopePartRegions as text[]), cast(:scopePartUnits as uuid[]))
                        as scope_part (scope_region, scope_unit)
             where scope_unit = %s and %s like scope_region))\
        """
                .formatted(any, unit, region);
    }

    /// Binds what [#sql] named.
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        var limited = parts.stream().filter(part -> part.unit().isPresent()).toList();
        return statement
                .param("scopeRegions", texts(regionsOf(false).stream().map(DataScope::below)))
                .param("scopeUnits", texts(units().stream().map(UUID::toString)))
                .param(
                        "scopePartRegions",
                        texts(limited.stream().map(part -> below(part.region()))))
                .param(
                        "scopePartUnits",
                        texts(
                                limited.stream()
                                        .flatMap(part -> part.unit().stream())
                                        .map(UUID::toString)));
    }

    /// The same decision for one row in memory.
    public boolean covers(String region, Optional<UUID> unit) {
        return parts.stream().anyMatch(part -> part.covers(region, unit));
    }

    private List<String> regionsOf(boolean limited) {
        return parts.stream()
                .filter(part -> part.unit().isPresent() == limited)
                .map(Part::region)
                .distinct()
                .toList();
    }

    private static String below(String region) {
        return region + "%";
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }
}
