package city.chengshu.program;

import city.chengshu.kernel.web.Permit;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which city and which program this is: the first thing a face asks.
@RestController
class AboutController {

    /// @param center longitude, latitude
    /// @param bounds west, south, east, north
    record CityBody(
            String code, String name, String nameEn, List<Double> center, List<Double> bounds) {}

    /// @param demo whether people and history are invented (模拟)
    record AboutBody(String name, String version, boolean demo, CityBody city) {}

    private final AboutBody about;

    AboutController(CitySettings city, Environment environment) {
        var version = AboutController.class.getPackage().getImplementationVersion();
        this.about =
                new AboutBody(
                        "城枢 Chengshu",
                        version == null ? "development" : version,
                        environment.getProperty("chengshu.demo", Boolean.class, false),
                        new CityBody(
                                city.code(),
                                city.name(),
                                city.nameEn(),
                                city.centre(),
                                city.bounds()));
    }

    @GetMapping("/api/about")
    @Permit(value = Permit.ANYONE, audit = "system.about", recorded = false)
    AboutBody about() {
        return about;
    }
}
