package city.chengshu.open311;

import city.chengshu.region.DrawBoundaries;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where requests are taken (服务范围): the outlines of the districts as GeoJSON. Drawn at most every
/// ten minutes: anybody may ask.
@Component
public class ServiceArea {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Drawn(Instant at, Map<String, Object> area) {}

    private final DrawBoundaries drawBoundaries;
    private final JsonMapper json;
    private final City city;
    private final Clock clock;
    private final AtomicReference<Drawn> last =
            new AtomicReference<>(new Drawn(Instant.EPOCH, Map.of()));

    ServiceArea(DrawBoundaries drawBoundaries, JsonMapper json, City city, Clock clock) {
        this.drawBoundaries = drawBoundaries;
        this.json = json;
        this.city = city;
        this.clock = clock;
    }

    public Map<String, Object> area() {
        var now = clock.instant();
        return last.updateAndGet(known ->
                        known.at().plus(FRESH).isAfter(now) ? known : new Drawn(now, draw()))
                .area();
    }

    private Map<String, Object> draw() {
        var outlines =
                drawBoundaries.draw(
                        RegionCode.of(city.code().substring(0, 4)), RegionCode.Level.DISTRICT);
        return GeoFields.of(
                "jurisdiction_id",
                city.code(),
                "name",
                city.name(),
                "geojson",
                json.readTree(outlines));
    }
}
