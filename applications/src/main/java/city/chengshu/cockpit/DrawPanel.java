package city.chengshu.cockpit;

import city.chengshu.indicators.FollowFacts;
import city.chengshu.indicators.Question;
import city.chengshu.indicators.ReadIndicators;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.organization.UnitId;
import city.chengshu.organization.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Asks for the figures of a panel and puts them in the order they are drawn in.
@Component
class DrawPanel {

    private final ReadIndicators readIndicators;
    private final FollowFacts followFacts;
    private final Units units;

    DrawPanel(ReadIndicators readIndicators, FollowFacts followFacts, Units units) {
        this.readIndicators = readIndicators;
        this.followFacts = followFacts;
        this.units = units;
    }

    /// @param past whether only what was known at that moment counts
    Screen.Drawn draw(Panel panel, Instant at, boolean past, Optional<String> region, Actor actor) {
        var to = LocalDate.ofInstant(at, HouseClock.CITY);
        var from = panel.from(to);
        if (panel.kind() == Panel.Kind.NEWS) {
            var news = followFacts.latest(at, facts(panel), actor.scope(), panel.top());
            return new Screen.Drawn(panel, from, to, List.of(), news, at);
        }
        var question =
                new Question(
                        from,
                        to,
                        panel.by(),
                        region,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        past ? Optional.of(at) : Optional.empty());
        var answer = readIndicators.answer(question, Set.copyOf(panel.indicators()), actor);
        var rows = ordered(panel, answer.rows()).map(this::row).toList();
        return new Screen.Drawn(panel, from, to, rows, List.of(), past ? at : answer.asOf());
    }

    /// The names of facts a panel's figures are made of.
    Set<String> facts(Panel panel) {
        return readIndicators.facts(Set.copyOf(panel.indicators()));
    }

    private static Stream<ReadIndicators.Row> ordered(Panel panel, List<ReadIndicators.Row> rows) {
        var lead = panel.indicators().getFirst();
        return switch (panel.kind()) {
            case RANKING, FLOW, MAP ->
                    rows.stream()
                            .filter(row -> !row.key().isBlank() && isRanked(row, lead, panel))
                            .sorted(byValue(lead))
                            .limit(panel.top());
            case FIGURES, TREND, NEWS -> rows.stream();
        };
    }

    private static boolean isRanked(ReadIndicators.Row row, String lead, Panel panel) {
        var figure = figure(row, lead);
        return figure.value().isPresent()
                && (panel.least() == 0
                        || figure.denominator().filter(by -> by >= panel.least()).isPresent());
    }

    /// Of equal figures the one that stands for more comes first.
    private static Comparator<ReadIndicators.Row> byValue(String lead) {
        return Comparator.comparing((ReadIndicators.Row row) ->
                        figure(row, lead).value().orElse(Double.NEGATIVE_INFINITY))
                .thenComparing(row -> figure(row, lead).denominator().orElse(0.0))
                .reversed()
                .thenComparing(ReadIndicators.Row::key);
    }

    private static ReadIndicators.Figure figure(ReadIndicators.Row row, String code) {
        return Objects.requireNonNull(row.figures().get(code));
    }

    private Screen.Row row(ReadIndicators.Row row) {
        return new Screen.Row(row.key(), row.name(), seat(row.key()), Map.copyOf(row.figures()));
    }

    private Optional<String> seat(String key) {
        var space = key.indexOf(' ');
        return space < 0 || space == key.length() - 1
                ? Optional.empty()
                : units.find(new UnitId(UUID.fromString(key.substring(space + 1))))
                        .map(unit -> unit.region());
    }
}
