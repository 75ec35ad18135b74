package city.chengshu.cockpit;

import java.util.List;
import java.util.Optional;

/// A subject of the cockpit (板块). One whose system does not exist is not drawn: it says what it
/// needs.
///
/// @param number its place in the order
/// @param needs what is missing until it is connected
public record Section(
        String id,
        int number,
        String title,
        String titleEn,
        Audience audience,
        boolean connected,
        String needs,
        String needsEn,
        List<Panel> panels) {

    public enum Audience {
        STAFF,
        /// Shown on the street, to everybody.
        PUBLIC
    }

    public Section {
        panels = List.copyOf(panels);
    }

    /// Why it cannot be shown so: connected means figures, not connected means a reason.
    Optional<String> fault() {
        if (connected == panels.isEmpty()) {
            return Optional.of("a connected section has panels, another has none");
        }
        if (!connected && needs.isBlank()) {
            return Optional.of("a section that is not connected says what it needs");
        }
        return panels.stream().flatMap(panel -> panel.fault().stream()).findFirst();
    }
}
