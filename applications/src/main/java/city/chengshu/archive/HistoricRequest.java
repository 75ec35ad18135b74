package city.chengshu.archive;

import city.chengshu.region.Place;
import java.time.Instant;
import java.util.Optional;

/// One request as another system recorded it (历史诉求), in our words where the mapping has them.
///
/// @param number the other system's id
/// @param classCode our class, or none if no class of ours means the same
/// @param place none if the other system did not know: the manual desk finds it
/// @param recordedRegion the name the other system gave the region, to compare with
record HistoricRequest(
        String number,
        Optional<String> classCode,
        String recordedClass,
        Outcome outcome,
        String recordedStatus,
        String text,
        Optional<String> address,
        Optional<Place> place,
        Optional<String> recordedRegion,
        Instant opened,
        Optional<Instant> closed) {

    /// How it ended there.
    enum Outcome {
        OPEN,
        CLOSED,
        REJECTED
    }
}
