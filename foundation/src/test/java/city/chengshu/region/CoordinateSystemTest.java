package city.chengshu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// Against places converted by an independent implementation (`gcoord.mjs` wrote `gcoord.txt`).
class CoordinateSystemTest {

    record Known(Place wgs, Place gcj, Place baidu) {}

    static Stream<Known> known() throws IOException {
        return new ClassPathResource("city/chengshu/region/gcoord.txt")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Stream.of(line.split(" ")).map(Double::valueOf).toList())
                .map(n -> new Known(place(n, 0), place(n, 2), place(n, 4)));
    }

    private static Place place(List<Double> numbers, int from) {
        return new Place(numbers.get(from), numbers.get(from + 1));
    }

    @ParameterizedTest
    @MethodSource("known")
    void agreesWithinAMetreInBothDirections(Known known) {
        assertThat(metres(CoordinateSystem.GCJ02.fromWgs84(known.wgs()), known.gcj()))
                .isLessThan(1);
        assertThat(metres(CoordinateSystem.BD09.fromWgs84(known.wgs()), known.baidu()))
                .isLessThan(1);
        assertThat(metres(back(CoordinateSystem.GCJ02, known.gcj()), known.wgs())).isLessThan(1);
        assertThat(metres(back(CoordinateSystem.BD09, known.baidu()), known.wgs())).isLessThan(1);
    }

    @Test
    void leavesPlacesOutsideChinaWhereTheyAre() {
        var losAngeles = new Place(-118.24, 34.05);
        assertThat(CoordinateSystem.GCJ02.fromWgs84(losAngeles)).isEqualTo(losAngeles);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 180.1, -999})
    void refusesWhatIsNoPlace(double longitude) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(longitude, 36));
    }

    private static Place back(CoordinateSystem system, Place place) {
        return system.toWgs84(place.longitude(), place.latitude());
    }

    private static double metres(Place one, Place other) {
        var north = (one.latitude() - other.latitude()) * 111_320;
        var east =
                (one.longitude() - other.longitude())
                        * 111_320
                        * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }
}
