package city.chengshu.region;

import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps divisions and boundaries, and the atlas made of them in memory; every node loads again
/// within a second of a change.
@Component
class Atlases {

    private final JdbcClient jdbc;
    private final Snapshot<Atlas> snapshot = new Snapshot<>(this::version, _ -> load());

    Atlases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Atlas now() {
        return snapshot.get();
    }

    void changed() {
        jdbc.sql("update region.version set number = number + 1").update();
        snapshot.changed();
    }

    private int version() {
        return jdbc.sql("select number from region.version").query(Integer.class).single();
    }

    private Atlas load() {
        var boundaries = new ArrayList<Boundary>();
        var cells = new HashMap<String, Geometry>();
        jdbc.sql("select kind, code, shape from " + Releases.IN_FORCE + " order by kind, code")
                .query(row -> {
                    var shape = GeoJson.readGeometry(row.getString("shape"));
                    if (row.getString("kind").equals("CELL")) {
                        cells.put(row.getString("code"), shape);
                    } else {
                        boundaries.add(new Boundary(new RegionCode(row.getString("code")), shape));
                    }
                });
        return new Atlas(tree(), boundaries, cells);
    }

    DivisionTree tree() {
        return new DivisionTree(divisions(), formerCodes());
    }

    private List<Division> divisions() {
        return jdbc.sql(
                        """
                        select code, name, parent from region.division
                         where valid_to is null order by code
                        """)
                .query(Atlases::division)
                .list();
    }

    private Map<RegionCode, RegionCode> formerCodes() {
        var codes = new HashMap<RegionCode, RegionCode>();
        jdbc.sql("select former, current from region.former_code")
                .query(row -> {
                    codes.put(new RegionCode(row.getString(1)), new RegionCode(row.getString(2)));
                });
        return codes;
    }

    private static Division division(ResultSet row, int index) throws SQLException {
        return new Division(
                new RegionCode(row.getString("code")),
                row.getString("name"),
                Optional.ofNullable(row.getString("parent")).map(RegionCode::new));
    }
}
