package city.chengshu.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "370000000000, PROVINCE, 37",
        "370200000000, CITY, 3702",
        "370202000000, DISTRICT, 370202",
        "370202001000, STREET, 370202001",
        "370202001001, COMMUNITY, 370202001001"
    })
    void knowsItsLevelAndPrefix(String code, RegionCode.Level level, String prefix) {
        assertThat(new RegionCode(code).level()).isEqualTo(level);
        assertThat(new RegionCode(code).prefix()).isEqualTo(prefix);
    }

    @Test
    void containsWhatLiesBelowAndItself() {
        var district = RegionCode.of("370202");
        assertThat(district.contains(RegionCode.of("370202001"))).isTrue();
        assertThat(district.contains(district)).isTrue();
        assertThat(district.contains(RegionCode.of("370203"))).isFalse();
        assertThat(RegionCode.of("370202001001").parent()).contains(RegionCode.of("370202001"));
        assertThat(RegionCode.of("37").parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37020", "3702020000000", "37020200000x", "３７０２０２００００００"})
    void refusesWhatIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(text));
    }
}
