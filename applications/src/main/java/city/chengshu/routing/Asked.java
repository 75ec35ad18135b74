package city.chengshu.routing;

import city.chengshu.kernel.HouseClock;
import city.chengshu.region.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/// One question on its way through the rules: what several rules ask is looked up once.
final class Asked {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Question question;
    private final KnownCity city;
    private final LocalDate day;
    private final Optional<String> group;

    Asked(Question question, KnownCity city) {
        this.question = question;
        this.city = city;
        day = LocalDate.ofInstant(question.at(), HouseClock.CITY);
        group = city.groupOf(question.classCode());
    }

    Optional<Decision.Why> whyNot(ReadyRules.Ready ready) {
        if (ready.broken()) {
            return Optional.of(Decision.Why.BROKEN);
        }
        if (!isFor(ready.rule().matter())) {
            return Optional.of(Decision.Why.OTHER_CLASS);
        }
        if (!ready.rule().holdsOn(day)) {
            return Optional.of(Decision.Why.NOT_IN_FORCE);
        }
        if (ready.rule().owner().isPresent() && !ready.rule().owner().equals(question.owner())) {
            return Optional.of(Decision.Why.OTHER_OWNER);
        }
        if (ready.shift().filter(shift -> !shift.covers(question.at())).isPresent()) {
            return Optional.of(Decision.Why.OUT_OF_HOURS);
        }
        return whyNotHere(ready);
    }

    private boolean isFor(Matter matter) {
        return switch (matter) {
            case Matter.Any() -> true;
            case Matter.Group(var name) -> group.filter(name::equals).isPresent();
            case Matter.OneClass(var code) -> code.equals(question.classCode());
        };
    }

    private Optional<Decision.Why> whyNotHere(ReadyRules.Ready ready) {
        return switch (ready.rule().area()) {
            case Area.Anywhere() -> Optional.empty();
            case Area.Region(var prefix) ->
                    otherUnless(question.region().value().startsWith(prefix));
            case Area.Cell(var number) ->
                    question.place().isEmpty()
                            ? Optional.of(Decision.Why.NO_PLACE)
                            : otherUnless(
                                    question.place()
                                            .flatMap(city::cellAt)
                                            .filter(number::equals)
                                            .isPresent());
            case Area.Drawn _ ->
                    question.place().isEmpty()
                            ? Optional.of(Decision.Why.NO_PLACE)
                            : otherUnless(covers(ready, question.place().get()));
        };
    }

    /// Borders belong to it; where two outlines touch, the order decides.
    private static boolean covers(ReadyRules.Ready ready, Place place) {
        var point = POINTS.createPoint(new Coordinate(place.longitude(), place.latitude()));
        return ready.shape().orElseThrow().covers(point);
    }

    private static Optional<Decision.Why> otherUnless(boolean here) {
        return here ? Optional.empty() : Optional.of(Decision.Why.OTHER_AREA);
    }

    Optional<ReadyRules.Answer> answer(ReadyRules.Ready ready) {
        return switch (ready.rule().target()) {
            case Target.OneUnit(var unit) ->
                    city.unitName(unit)
                            .map(name ->
                                    new ReadyRules.Answer(
                                            ready,
                                            unit,
                                            name,
                                            Optional.empty(),
                                            "由%s负责。".formatted(name)));
            case Target.Roster() ->
                    city.onDuty(question)
                            .map(found ->
                                    new ReadyRules.Answer(
                                            ready,
                                            found.unit(),
                                            found.unitName(),
                                            Optional.of(found.duty()),
                                            found.rule()));
        };
    }
}
