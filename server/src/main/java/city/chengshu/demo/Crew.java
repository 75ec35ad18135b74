package city.chengshu.demo;

import city.chengshu.access.FindActor;
import city.chengshu.access.LoadCitizens;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.organization.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Everybody who acts in the simulated history (模拟人员): the demo's staff, one handler a unit, and
/// citizens, the first of whom can log in as `13800000000`.
final class Crew {

    private final Map<UnitId, Actor> handlers = new ConcurrentHashMap<>();
    private final FindActor findActor;
    private final Actor handler;
    final Actor acceptor;
    final Actor shift;
    final Actor dispatcher;
    final Actor inspector;
    final List<Actor> citizens;

    Crew(FindActor findActor, LoadCitizens loadCitizens) {
        this.findActor = findActor;
        acceptor = staff("acceptor");
        shift = staff("shift");
        dispatcher = staff("dispatcher");
        inspector = staff("inspector");
        handler = staff("handler");
        citizens =
                loadCitizens.load(
                        IntStream.range(0, HistoryPlan.CITIZENS)
                                .mapToObj("138%08d"::formatted)
                                .toList());
    }

    private Actor staff(String login) {
        return findActor
                .find(login)
                .orElseThrow(() -> new IllegalStateException("No demo person " + login));
    }

    /// Who works for a unit: may what handlers may, sees what is the unit's.
    Actor handler(UnitId unit, String unitName) {
        return handlers.computeIfAbsent(
                unit,
                id ->
                        new Actor(
                                named(id),
                                Actor.Kind.STAFF,
                                unitName + "处置员（模拟）",
                                Set.of("HANDLER"),
                                handler.permissions(),
                                new DataScope(List.of(""), List.of(id.value()))));
    }

    private static UUID named(UnitId unit) {
        return UUID.nameUUIDFromBytes(
                ("chengshu:demo-handler:" + unit.value()).getBytes(StandardCharsets.UTF_8));
    }
}
