package city.chengshu.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tree and boundaries of one moment, immutable: what [Locate] answers from.
///
/// Streets are asked first; a place in no street falls back to its district, then to "outside".
final class Atlas {

    private final DivisionTree tree;
    private final Located[] streets;
    private final Located[] districts;
    private final String[] cellCodes;
    private final ShapeIndex streetIndex;
    private final ShapeIndex districtIndex;
    private final ShapeIndex cellIndex;

    Atlas(
            DivisionTree tree,
            List<Boundary> boundaries,
            Map<String, org.locationtech.jts.geom.Geometry> cells) {
        this.tree = tree;
        var inStreets = atLevel(boundaries, RegionCode.Level.STREET);
        var inDistricts = atLevel(boundaries, RegionCode.Level.DISTRICT);
        streets = located(inStreets);
        districts = located(inDistricts);
        streetIndex = new ShapeIndex(inStreets.stream().map(Boundary::shape).toList());
        districtIndex = new ShapeIndex(inDistricts.stream().map(Boundary::shape).toList());
        cellCodes = cells.keySet().stream().sorted().toArray(String[]::new);
        cellIndex = new ShapeIndex(cells.keySet().stream().sorted().map(cells::get).toList());
    }

    DivisionTree tree() {
        return tree;
    }

    Located locate(Place place) {
        var street = streetIndex.find(place.longitude(), place.latitude());
        if (street >= 0) {
            return inCell(streets[street], place);
        }
        var district = districtIndex.find(place.longitude(), place.latitude());
        return district >= 0 ? inCell(districts[district], place) : Located.OUTSIDE;
    }

    private Located inCell(Located located, Place place) {
        if (cellCodes.length == 0) {
            return located;
        }
        var cell = cellIndex.find(place.longitude(), place.latitude());
        return cell < 0
                ? located
                : new Located(
                        located.region(),
                        located.district(),
                        located.street(),
                        located.name(),
                        Optional.of(cellCodes[cell]));
    }

    private static List<Boundary> atLevel(List<Boundary> boundaries, RegionCode.Level level) {
        return boundaries.stream().filter(one -> one.code().level() == level).toList();
    }

    private Located[] located(List<Boundary> boundaries) {
        return boundaries.stream()
                .map(boundary -> located(boundary.code()))
                .toArray(Located[]::new);
    }

    private Located located(RegionCode code) {
        var street =
                code.level() == RegionCode.Level.STREET
                        ? Optional.of(code)
                        : Optional.<RegionCode>empty();
        return new Located(
                code,
                Optional.of(code.at(RegionCode.Level.DISTRICT)),
                street,
                tree.path(code),
                Optional.empty());
    }
}
