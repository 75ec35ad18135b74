package city.chengshu.program;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The city this program serves (城市). Defaults describe the demo city.
///
/// @param code its 12-digit division code
/// @param bounds west, south, east, north in WGS-84 degrees: where maps begin
@ConfigurationProperties("chengshu.city")
record CitySettings(
        @DefaultValue("370200000000") String code,
        @DefaultValue("青岛市") String name,
        @DefaultValue("Qingdao") String nameEn,
        @DefaultValue({"119.5", "35.5", "121.1", "37.2"}) List<Double> bounds) {

    CitySettings {
        bounds = List.copyOf(bounds);
        if (bounds.size() != 4) {
            throw new IllegalArgumentException("chengshu.city.bounds needs four numbers");
        }
    }

    List<Double> centre() {
        return List.of((bounds.get(0) + bounds.get(2)) / 2, (bounds.get(1) + bounds.get(3)) / 2);
    }
}
