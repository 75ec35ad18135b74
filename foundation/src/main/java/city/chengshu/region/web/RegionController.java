package city.chengshu.region.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Division;
import city.chengshu.region.Divisions;
import city.chengshu.region.DrawBoundaries;
import city.chengshu.region.ImportBoundaries;
import city.chengshu.region.ImportCells;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import city.chengshu.region.RegionError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class RegionController {

    record LocatedBody(
            String region,
            @Nullable String district,
            @Nullable String street,
            String name,
            boolean outside,
            @Nullable String cell) {}

    record DivisionBody(String code, String name, RegionCode.Level level) {
        static DivisionBody of(Division division) {
            return new DivisionBody(
                    division.code().value(), division.name(), division.code().level());
        }
    }

    private final Locate locate;

    /// What a file shows: outlines of divisions, or the cells of the grid (单元网格).
    enum Layer {
        DIVISION,
        CELL
    }

    private final Divisions divisions;
    private final DrawBoundaries drawBoundaries;
    private final ImportBoundaries importBoundaries;
    private final ImportCells importCells;

    RegionController(
            Locate locate,
            Divisions divisions,
            DrawBoundaries drawBoundaries,
            ImportBoundaries importBoundaries,
            ImportCells importCells) {
        this.locate = locate;
        this.divisions = divisions;
        this.drawBoundaries = drawBoundaries;
        this.importBoundaries = importBoundaries;
        this.importCells = importCells;
    }

    @GetMapping("/api/locate")
    @Permit(value = Permit.ANYONE, audit = "region.locate", recorded = false)
    LocatedBody locate(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(defaultValue = "WGS84") CoordinateSystem system) {
        var located = locate.locate(place(longitude, latitude, system));
        return new LocatedBody(
                located.region().value(),
                located.district().map(RegionCode::value).orElse(null),
                located.street().map(RegionCode::value).orElse(null),
                located.name(),
                located.outside(),
                located.cell().orElse(null));
    }

    @GetMapping("/api/regions")
    @Permit(value = Permit.ANYONE, audit = "region.list", recorded = false)
    List<DivisionBody> list(@RequestParam String parent) {
        return divisions.listChildren(code(parent)).stream().map(DivisionBody::of).toList();
    }

    @GetMapping("/api/regions/boundaries")
    @Permit(value = Permit.ANYONE, audit = "region.boundaries", recorded = false)
    ResponseEntity<String> boundaries(
            @RequestParam String parent, @RequestParam RegionCode.Level level) {
        var drawing = drawBoundaries.draw(code(parent), level);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                .eTag(Integer.toHexString(drawing.hashCode()))
                .body(drawing);
    }

    /// Imports a boundary file; with `apply=false` only says what it would do.
    @PostMapping("/api/regions/boundaries")
    @Permit(value = "region.edit", audit = "region.import")
    ImportBoundaries.Outcome importBoundaries(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "WGS84") CoordinateSystem system,
            @RequestParam String under,
            @RequestParam(defaultValue = "DIVISION") Layer layer,
            @RequestParam boolean apply,
            Actor actor)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("upload");
        var what = new ImportBoundaries.Import(name, file.getBytes(), system, code(under), false);
        refuseOutside(what.under(), actor);
        return switch (layer) {
            case DIVISION ->
                    apply ? importBoundaries.apply(what, actor) : importBoundaries.preview(what);
            case CELL -> apply ? importCells.apply(what, actor) : importCells.preview(what);
        };
    }

    private static void refuseOutside(RegionCode under, Actor actor) {
        if (actor.scope().regions().stream().noneMatch(under.value()::startsWith)) {
            throw new Refusal(
                    RegionError.OTHER_REGION,
                    "Cannot import below %s: outside your own regions".formatted(under));
        }
    }

    private static Place place(double longitude, double latitude, CoordinateSystem system) {
        try {
            return system.toWgs84(longitude, latitude);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(RegionError.WRONG_PLACE, "Cannot locate: " + wrong.getMessage());
        }
    }

    private static RegionCode code(String code) {
        try {
            return RegionCode.of(code);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(
                    RegionError.UNKNOWN_DIVISION, "Cannot find division: " + wrong.getMessage());
        }
    }
}
