package city.chengshu.routing;

import city.chengshu.kernel.HouseClock;
import city.chengshu.organization.Shift;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/// Looks over the whole city × all classes for what nobody claims, or two with equal right (盲区与冲突).
///
/// It asks what a case would ask: every division and community, in every piece that the drawn
/// outlines cut it into, for every class, at every moment of a week at which some hours begin or
/// end. So the report and the dispatch cannot disagree.
final class GapSearch {

    private static final int MOST_MOMENTS = 60;
    private static final int MOST_FINDINGS = 5_000;

    /// A division with an outline, or none, and the communities in it.
    record Block(
            RegionCode code,
            String name,
            Optional<Geometry> outline,
            List<RegionCode> communities) {}

    private final ReadyRules rules;
    private final KnownCity city;
    private final List<String> classes;
    private final List<Geometry> outlines;
    private final List<Instant> moments;
    private final Map<Key, Seen> found = new LinkedHashMap<>();
    private long questions;

    /// What is told as one line.
    private record Key(
            GapReport.Kind kind,
            String classCode,
            RegionCode block,
            int piece,
            Optional<GapReport.GapClaim> first,
            Optional<GapReport.GapClaim> second) {}

    /// How often a line was met.
    private static final class Seen {
        final Block block;
        final Optional<Geometry> part;
        final Instant example;
        final TreeSet<String> codes = new TreeSet<>();
        final TreeSet<Instant> moments = new TreeSet<>();

        Seen(Block block, Optional<Geometry> part, Instant example) {
            this.block = block;
            this.part = part;
            this.example = example;
        }
    }

    /// @param cells outlines of the cells that rules name
    GapSearch(
            ReadyRules rules,
            KnownCity city,
            List<String> classes,
            List<Geometry> cells,
            List<Shift> shifts,
            Instant at) {
        this.rules = rules;
        this.city = city;
        this.classes = classes;
        outlines = Stream.concat(rules.shapes().stream(), cells.stream()).toList();
        var hours = Stream.concat(rules.shifts().stream(), shifts.stream()).distinct().toList();
        moments = different(moments(hours, at), hours);
    }

    /// Of moments at which the same hours and the same rules hold, one is enough.
    private List<Instant> different(List<Instant> moments, List<Shift> hours) {
        var seen = new HashSet<List<?>>();
        return moments.stream()
                .filter(at ->
                        seen.add(
                                List.of(
                                        hours.stream().filter(one -> one.covers(at)).toList(),
                                        rules.holdingAt(at))))
                .limit(MOST_MOMENTS)
                .toList();
    }

    /// The moment itself and every one of the week after it at which some hours begin or end.
    static List<Instant> moments(List<Shift> shifts, Instant at) {
        var moments = new TreeSet<Instant>();
        moments.add(at);
        var today = at.atZone(HouseClock.CITY).toLocalDate();
        for (var day = 0; day < 7; day++) {
            for (var shift : shifts) {
                for (var time : List.of(shift.from(), shift.until())) {
                    var moment =
                            today.plusDays(day).atTime(time).atZone(HouseClock.CITY).toInstant();
                    if (moment.isAfter(at)) {
                        moments.add(moment);
                    }
                }
            }
        }
        return List.copyOf(moments);
    }

    /// @param progress hears how many blocks are done
    GapReport.GapResult search(List<Block> blocks, IntConsumer progress) {
        for (var i = 0; i < blocks.size(); i++) {
            search(blocks.get(i));
            progress.accept(i + 1);
        }
        var findings = found.entrySet().stream().map(this::finding).limit(MOST_FINDINGS).toList();
        return new GapReport.GapResult(
                findings,
                found.size() > MOST_FINDINGS,
                blocks.size(),
                blocks.stream().mapToInt(block -> block.communities().size()).sum(),
                classes.size(),
                moments.size(),
                questions);
    }

    private void search(Block block) {
        var pieces =
                block.outline()
                        .map(outline -> Pieces.cut(outline, outlines))
                        .orElse(List.<Geometry>of());
        if (pieces.isEmpty()) {
            search(block, -1, Optional.empty(), Optional.empty());
        }
        for (var i = 0; i < pieces.size(); i++) {
            var part = pieces.size() == 1 ? Optional.<Geometry>empty() : Optional.of(pieces.get(i));
            search(block, i, Optional.of(Pieces.inside(pieces.get(i))), part);
        }
    }

    private void search(Block block, int piece, Optional<Place> place, Optional<Geometry> part) {
        var codes = new ArrayList<RegionCode>();
        codes.add(block.code());
        codes.addAll(block.communities());
        for (var at : moments) {
            for (var classCode : classes) {
                for (var code : codes) {
                    var question = new Question(classCode, code, place, Optional.empty(), at);
                    key(question, block, piece)
                            .ifPresent(key -> note(key, new Seen(block, part, at), question));
                }
            }
        }
    }

    private Optional<Key> key(Question question, Block block, int piece) {
        questions++;
        var claims = rules.claims(question, city);
        if (claims.isEmpty()) {
            return Optional.of(
                    new Key(
                            GapReport.Kind.GAP,
                            question.classCode(),
                            block.code(),
                            piece,
                            Optional.empty(),
                            Optional.empty()));
        }
        var first = claims.getFirst();
        return claims.stream()
                .skip(1)
                .filter(other -> contradicts(first, other))
                .findFirst()
                .map(second ->
                        new Key(
                                GapReport.Kind.CONFLICT,
                                question.classCode(),
                                block.code(),
                                piece,
                                Optional.of(claim(first)),
                                Optional.of(claim(second))));
    }

    private static boolean contradicts(ReadyRules.Answer first, ReadyRules.Answer other) {
        return !other.unit().equals(first.unit())
                && other.by().rule().rank().equals(first.by().rule().rank());
    }

    private static GapReport.GapClaim claim(ReadyRules.Answer answer) {
        return new GapReport.GapClaim(
                answer.by().rule().id(),
                answer.by().position(),
                answer.by().rule().title(),
                answer.unitName());
    }

    private void note(Key key, Seen fresh, Question question) {
        var seen = found.computeIfAbsent(key, _ -> fresh);
        seen.codes.add(question.region().value());
        seen.moments.add(question.at());
    }

    private GapReport.GapFinding finding(Map.Entry<Key, Seen> entry) {
        var key = entry.getKey();
        var seen = entry.getValue();
        var all = seen.block.communities().size() + 1;
        return new GapReport.GapFinding(
                key.kind(),
                key.classCode(),
                key.block().value(),
                seen.block.name(),
                seen.codes.size() == all ? List.of() : List.copyOf(seen.codes),
                seen.part.map(GapSearch::geoJson),
                seen.moments.size() == moments.size(),
                seen.example,
                key.first(),
                key.second());
    }

    private static String geoJson(Geometry part) {
        var writer = new GeoJsonWriter(6);
        writer.setEncodeCRS(false);
        return writer.write(part);
    }
}
