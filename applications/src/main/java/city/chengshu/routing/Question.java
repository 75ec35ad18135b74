package city.chengshu.routing;

import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Optional;

/// Who gets this? What a case says of itself when it is dispatched (派遣问题).
///
/// @param place unknown for what could only be located to a division
/// @param owner who owns the damaged component (权属单位), if somebody named it
public record Question(
        String classCode,
        RegionCode region,
        Optional<Place> place,
        Optional<UnitId> owner,
        Instant at) {}
