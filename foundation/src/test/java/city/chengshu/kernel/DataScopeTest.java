package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DataScopeTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final String X = "370202001000";
    private static final String Y = "370203001000";

    @Autowired JdbcClient jdbc;

    @Test
    void aUnitInOneRegionAndAllUnitsInAnotherDoNotMix() {
        var scope =
                new DataScope(
                        List.of(
                                new DataScope.Part("370202", Optional.of(OWN)),
                                new DataScope.Part("370203", Optional.empty())));
        assertCovers(scope, X, OWN, true);
        assertCovers(scope, X, OTHER, false);
        assertCovers(scope, X, null, false);
        assertCovers(scope, Y, OTHER, true);
        assertCovers(scope, Y, null, true);
    }

    @Test
    void twoUnitsInTwoRegionsDoNotMix() {
        var scope =
                new DataScope(
                        List.of(
                                new DataScope.Part("370202", Optional.of(OWN)),
                                new DataScope.Part("370203", Optional.of(OTHER))));
        assertCovers(scope, X, OWN, true);
        assertCovers(scope, X, OTHER, false);
        assertCovers(scope, Y, OWN, false);
        assertCovers(scope, Y, OTHER, true);
        assertThat(scope.isLimitedToUnits()).isTrue();
    }

    @Test
    void everythingCoversAllAndNothingNone() {
        assertCovers(DataScope.EVERYTHING, X, null, true);
        assertCovers(DataScope.NOTHING, X, OWN, false);
        assertCovers(new DataScope(List.of(""), List.of(OWN)), Y, OWN, true);
        assertCovers(new DataScope(List.of(""), List.of(OWN)), Y, OTHER, false);
    }

    /// In SQL and in memory alike.
    private void assertCovers(
            DataScope scope,
            String region,
            @org.jspecify.annotations.Nullable UUID unit,
            boolean covers) {
        assertThat(scope.covers(region, Optional.ofNullable(unit))).isEqualTo(covers);
        var statement =
                jdbc.sql(
                                """
                                select count(*) from (values (cast(:region as text), cast(:unit as uuid)))
                                            as row (region, unit)
                                 where\
                                """
                                        + " "
                                        + scope.sql("region", "unit"))
                        .param("region", region)
                        .param("unit", unit);
        assertThat(scope.bind(statement).query(Integer.class).single()).isEqualTo(covers ? 1 : 0);
    }
}
