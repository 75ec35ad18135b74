package city.chengshu.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All historic requests.
interface Requests {

    /// Adds those whose number is new and returns them.
    List<LocatedRequest> addAll(RequestMapping mapping, List<LocatedRequest> requests);

    Optional<Stored> find(UUID id);

    /// Gives a request its place; false if it has one already.
    boolean place(UUID id, LocatedPlace place, UUID by);

    /// What the manual desk needs to know of a stored request.
    record Stored(UUID id, String source, String number, String city, boolean placed) {}

    /// A place with its region.
    record LocatedPlace(double longitude, double latitude, String region) {}
}
