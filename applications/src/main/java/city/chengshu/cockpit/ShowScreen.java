package city.chengshu.cockpit;

import city.chengshu.indicators.Definition;
import city.chengshu.indicators.ReadIndicators;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The cockpit now, or as it was at a moment gone by (时间回溯), within the reader's scope.
///
/// Figures over many days change little in a few seconds, so all screens of one scope share them;
/// each says when it was true.
@Service
public class ShowScreen {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration SHARED = Duration.ofSeconds(15);
    private static final Duration STREET = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(3 * 365);

    /// @param indicators what the figures mean
    public record Street(String name, Screen screen, List<Definition> indicators) {}

    private record Live(DataScope scope, long seen) {}

    private record Key(Panel panel, DataScope scope, Optional<String> region) {}

    private final Sections sections;
    private final DrawPanel drawPanel;
    private final ReadIndicators readIndicators;
    private final Divisions divisions;
    private final Clock clock;
    private final Cache<Key, Screen.Drawn> shared =
            Caffeine.newBuilder().expireAfterWrite(SHARED).maximumSize(2_000).build();
    private final Cache<Live, Screen> live =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(200).build();
    private final Cache<RegionCode, Street> streets =
            Caffeine.newBuilder().expireAfterWrite(STREET).maximumSize(2_000).build();

    ShowScreen(
            Sections sections,
            DrawPanel drawPanel,
            ReadIndicators readIndicators,
            Divisions divisions,
            Clock clock) {
        this.sections = sections;
        this.drawPanel = drawPanel;
        this.readIndicators = readIndicators;
        this.divisions = divisions;
        this.clock = clock;
    }

    /// As it is now.
    public Screen now(Actor actor) {
        return show(Section.Audience.STAFF, clock.instant(), false, Optional.empty(), actor);
    }

    /// As it is now, counted once for all screens of one scope that have seen the same news.
    ///
    /// @param seen up to which news, see [LiveFeed]
    Screen shared(long seen, Actor actor) {
        return live.get(new Live(actor.scope(), seen), _ -> now(actor));
    }

    /// As it was, and as it was known, at that moment.
    public Screen at(Instant moment, Actor actor) {
        var now = clock.instant();
        if (moment.isAfter(now) || moment.isBefore(now.minus(LONGEST))) {
            throw new Refusal(
                    CockpitError.BAD_MOMENT,
                    "Cannot go to %s: not a moment of the last three years".formatted(moment));
        }
        return show(Section.Audience.STAFF, moment, true, Optional.empty(), actor);
    }

    /// What everybody may see of one region on the street: sums, nothing of anybody.
    public Street street(String region) {
        var code = code(region);
        return streets.get(code, _ -> look(code));
    }

    private Street look(RegionCode code) {
        var screen =
                show(
                        Section.Audience.PUBLIC,
                        clock.instant(),
                        false,
                        Optional.of(code.prefix()),
                        Actor.HOUSE);
        var shown =
                screen.parts().stream()
                        .flatMap(part -> part.panels().stream())
                        .flatMap(drawn -> drawn.panel().indicators().stream())
                        .collect(Collectors.toSet());
        return new Street(
                divisions.getPath(code),
                screen,
                readIndicators.definitions().stream()
                        .filter(one -> shown.contains(one.code()))
                        .toList());
    }

    private RegionCode code(String text) {
        try {
            var code = RegionCode.of(text);
            if (divisions.find(code).isPresent()) {
                return code;
            }
        } catch (IllegalArgumentException noCode) {
            // Answered below: to the caller both are no region of this city.
        }
        throw new Refusal(
                CockpitError.UNKNOWN_REGION,
                "Cannot show %s: no division of this city".formatted(text));
    }

    private Screen show(
            Section.Audience audience,
            Instant at,
            boolean past,
            Optional<String> region,
            Actor actor) {
        var parts =
                sections.of(audience).stream()
                        .map(section ->
                                new Screen.Part(
                                        section,
                                        section.panels().stream()
                                                .map(panel -> draw(panel, at, past, region, actor))
                                                .toList()))
                        .toList();
        return new Screen(at, past, List.copyOf(parts));
    }

    private Screen.Drawn draw(
            Panel panel, Instant at, boolean past, Optional<String> region, Actor actor) {
        return past || panel.days() == 1
                ? drawPanel.draw(panel, at, past, region, actor)
                : shared.get(
                        new Key(panel, actor.scope(), region),
                        _ -> drawPanel.draw(panel, at, false, region, actor));
    }
}
