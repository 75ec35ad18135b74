package city.chengshu.archive;

import city.chengshu.kernel.Ids;
import city.chengshu.region.Divisions;
import city.chengshu.region.Located;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A request with the region its place lies in.
record LocatedRequest(UUID id, HistoricRequest request, Optional<Located> place) {

    LocatedRequest(HistoricRequest request, Optional<Located> place, Instant now) {
        this(Ids.next(now), request, place);
    }

    /// Whether the region we found has the name the other system recorded. Where it recorded none,
    /// finding none is right.
    boolean agrees(Divisions divisions, RequestMapping mapping) {
        var street =
                place.flatMap(Located::street)
                        .map(divisions::getName)
                        .map(name -> name.toUpperCase(Locale.ROOT));
        return street.equals(
                request.recordedRegion()
                        .map(name -> mapping.regions().getOrDefault(name, name))
                        .map(name -> name.toUpperCase(Locale.ROOT)));
    }
}
