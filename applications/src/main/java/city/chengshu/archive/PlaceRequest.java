package city.chengshu.archive;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The manual desk gives a historic request its place (人工定位).
@Service
public class PlaceRequest {

    private final Requests requests;
    private final ManualDesk desk;
    private final Locate locate;

    PlaceRequest(Requests requests, ManualDesk desk, Locate locate) {
        this.requests = requests;
        this.desk = desk;
        this.locate = locate;
    }

    /// @return the region the place lies in
    @Transactional
    public String place(UUID id, Place place, Actor actor) {
        var stored =
                requests.find(id)
                        .filter(found -> actor.scope().covers(found.city(), Optional.empty()))
                        .orElseThrow(() ->
                                new Refusal(
                                        ArchiveError.UNKNOWN_REQUEST,
                                        "Cannot place request %s: no such request".formatted(id)));
        var located = locate.locate(place);
        if (located.outside()) {
            throw new Refusal(
                    ArchiveError.OUTSIDE,
                    "Cannot place request %s: the place is outside every city".formatted(id));
        }
        var region = located.region().value();
        var at = new Requests.LocatedPlace(place.longitude(), place.latitude(), region);
        if (stored.placed() || !requests.place(id, at, actor.id())) {
            throw new Refusal(
                    ArchiveError.ALREADY_PLACED,
                    "Cannot place request %s: it has a place".formatted(id));
        }
        desk.done(id, actor);
        return region;
    }
}
