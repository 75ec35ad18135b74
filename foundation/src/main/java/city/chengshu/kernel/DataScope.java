package city.chengshu.kernel;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which rows an actor may see (数据范围): division subtrees × units. The one place where scope becomes
/// SQL; every list, map and look-up of cases, tasks and reports passes through it.
///
/// @param regions prefixes of 12-digit division codes; a single empty prefix means every region
/// @param units units whose rows are seen; empty means every unit within the regions
public record DataScope(List<String> regions, List<UUID> units) {

    public static final DataScope EVERYTHING = new DataScope(List.of(""), List.of());
    public static final DataScope NOTHING = new DataScope(List.of(), List.of());

    public DataScope {
        regions = List.copyOf(regions);
        units = List.copyOf(units);
    }

    /// A condition for a `where` clause, its parameters bound by [#bind].
    ///
    /// @param region the column with the 12-digit division code, never user input
    /// @param unit the column with the unit's id, never user input
    public String sql(String region, String unit) {
        var regionPart = regions.contains("") ? "true" : region + " like any(:scopeRegions)";
        var unitPart = units.isEmpty() ? "true" : unit + " = any(cast(:scopeUnits as uuid[]))";
        return "(" + regionPart + " and " + unitPart + ")";
    }

    /// Binds what [#sql] named.
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement
                .param("scopeRegions", regions.stream().map(r -> r + "%").toArray(String[]::new))
                .param("scopeUnits", units.stream().map(UUID::toString).toArray(String[]::new));
    }

    /// The same decision for one row in memory.
    public boolean covers(String region, UUID unit) {
        return regions.stream().anyMatch(region::startsWith)
                && (units.isEmpty() || units.contains(unit));
    }
}
