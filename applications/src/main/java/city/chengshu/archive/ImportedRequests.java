package city.chengshu.archive;

import java.util.List;
import java.util.Optional;

/// What an import did.
///
/// @param read rows in the file
/// @param known rows whose number was here already
/// @param manual added ones that wait at the manual desk for a place
/// @param agreement with the regions the file recorded, if its mapping names them
public record ImportedRequests(
        String source,
        int read,
        int added,
        int known,
        int manual,
        List<RefusedRow> refused,
        Optional<Agreement> agreement) {

    /// A row that is no request, and why.
    public record RefusedRow(long line, String reason) {}

    /// How often the located region is the recorded one, over all rows with coordinates; a row
    /// without recorded region agrees if its place is outside all regions.
    public record Agreement(int placed, int agreeing) {
        public double percent() {
            return placed == 0 ? 0 : 100.0 * agreeing / placed;
        }
    }

    public ImportedRequests {
        refused = List.copyOf(refused);
    }
}
