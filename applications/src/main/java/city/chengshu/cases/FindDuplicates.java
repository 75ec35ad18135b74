package city.chengshu.cases;

import city.chengshu.files.FindImageHashes;
import city.chengshu.files.ImageHash;
import city.chengshu.kernel.DataScope;
import city.chengshu.region.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Open cases that may be the same problem (疑似重复), the best three with the reasons. A person
/// decides.
@Service
public class FindDuplicates {

    /// @param report a report of it, if a citizen may be shown one
    /// @param percent how sure, 0 to 100
    /// @param wordsPercent how much of the words is the same; empty without words
    /// @param photosPercent how alike the photos are (照片相似); empty when they are not
    public record Candidate(
            CaseId id,
            String number,
            String classCode,
            CaseState state,
            Instant registeredAt,
            Optional<UUID> report,
            int percent,
            long metres,
            boolean sameClass,
            Optional<Integer> wordsPercent,
            Optional<Integer> photosPercent) {}

    private record Near(Candidate candidate, Likeness.Problem problem, List<UUID> photos) {

        Near with(Map<UUID, ImageHash> hashes) {
            return new Near(candidate, problem.with(hashes(photos, hashes)), photos);
        }
    }

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 300;
    private static final double DEGREES_LATITUDE = Likeness.REACH_METRES / 111_320;

    private static final String NEAR =
            """
            select c.id, c.number, c.class_code, c.state, c.registered_at, c.longitude, c.latitude, c.text, c.photos,
                   (select r.report from cases.case_report r where r.case_id = c.id order by r.number limit 1) as report
              from cases.city_case c
             where c.longitude between :longitude - :east and :longitude + :east
               and c.latitude between :latitude - :north and :latitude + :north
               and c.state not in %s
               and c.registered_at > :since and %s >= %s and c.id is distinct from :except and %s
             order by abs(c.longitude - :longitude) + abs(c.latitude - :latitude) limit :limit
            """;

    private final JdbcClient jdbc;
    private final FindImageHashes hashes;

    FindDuplicates(JdbcClient jdbc, FindImageHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /// What a case may be the same as, within the reader's scope.
    public List<Candidate> of(Case found, DataScope scope) {
        return found.place()
                .map(place ->
                        find(
                                new Likeness.Problem(
                                        place,
                                        Optional.of(found.classCode()),
                                        found.text(),
                                        found.registeredAt(),
                                        List.of()),
                                found.photos(),
                                Optional.of(found.id()),
                                scope))
                .orElse(List.of());
    }

    /// @param photos what the problem looks like
    List<Candidate> find(
            Likeness.Problem problem, List<UUID> photos, Optional<CaseId> except, DataScope scope) {
        var near = near(problem, except, scope);
        var known =
                hashes.find(
                        Stream.concat(
                                        photos.stream(),
                                        near.stream().flatMap(one -> one.photos().stream()))
                                .toList());
        var seen = problem.with(hashes(photos, known));
        return near.stream()
                .map(one -> one.with(known))
                .map(one -> judge(one, Likeness.of(seen, one.problem())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Candidate::percent).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static List<ImageHash> hashes(List<UUID> photos, Map<UUID, ImageHash> known) {
        return photos.stream()
                .flatMap(photo -> Optional.ofNullable(known.get(photo)).stream())
                .toList();
    }

    private static Optional<Candidate> judge(Near near, Likeness likeness) {
        if (!likeness.isWorthShowing()) {
            return Optional.empty();
        }
        var one = near.candidate();
        return Optional.of(
                new Candidate(
                        one.id(),
                        one.number(),
                        one.classCode(),
                        one.state(),
                        one.registeredAt(),
                        one.report(),
                        percent(likeness.score()),
                        Math.round(likeness.metres()),
                        likeness.sameClass(),
                        likeness.words().map(FindDuplicates::percent),
                        likeness.photos()
                                .filter(_ -> likeness.hasLikePhotos())
                                .map(FindDuplicates::percent)));
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private List<Near> near(Likeness.Problem problem, Optional<CaseId> except, DataScope scope) {
        var place = problem.place();
        var east = DEGREES_LATITUDE / Math.cos(Math.toRadians(place.latitude()));
        return scope.bind(
                        jdbc.sql(
                                        NEAR.formatted(
                                                CaseRows.ENDS,
                                                CaseRows.month("c.registered_at"),
                                                CaseRows.month(":since"),
                                                scope.sql("c.region", "c.unit")))
                                .param("longitude", place.longitude())
                                .param("latitude", place.latitude())
                                .param("east", east)
                                .param("north", DEGREES_LATITUDE)
                                .param(
                                        "since",
                                        problem.at()
                                                .minus(Likeness.REACH_TIME)
                                                .atOffset(ZoneOffset.UTC))
                                .param(
                                        "except",
                                        except.map(CaseId::value).orElse(null),
                                        java.sql.Types.OTHER)
                                .param("limit", LOOKED_AT))
                .query((row, _) -> near(row))
                .list();
    }

    private static Near near(ResultSet row) throws SQLException {
        var registered = CaseRows.instant(row, "registered_at").orElseThrow();
        var code = row.getString("class_code");
        return new Near(
                new Candidate(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        code,
                        CaseState.valueOf(row.getString("state")),
                        registered,
                        Optional.ofNullable(row.getObject("report", UUID.class)),
                        0,
                        0,
                        false,
                        Optional.empty(),
                        Optional.empty()),
                new Likeness.Problem(
                        new Place(row.getDouble("longitude"), row.getDouble("latitude")),
                        Optional.of(code),
                        row.getString("text"),
                        registered,
                        List.of()),
                List.of((UUID[]) row.getArray("photos").getArray()));
    }
}
