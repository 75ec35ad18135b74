package city.chengshu.cockpit;

import city.chengshu.indicators.FollowFacts;
import city.chengshu.indicators.ReadIndicators;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands on the cockpit at a moment (大屏).
///
/// @param past whether it is that of a moment gone by (历史时刻)
public record Screen(Instant asOf, boolean past, List<Part> parts) {

    /// @param panels none if the section is not connected
    public record Part(Section section, List<Drawn> panels) {}

    /// @param from first day of the figures
    /// @param asOf when these figures were true
    public record Drawn(
            Panel panel,
            LocalDate from,
            LocalDate to,
            List<Row> rows,
            List<FollowFacts.News> news,
            Instant asOf) {}

    /// @param to of a flow: where the unit has its seat
    public record Row(
            String key,
            String name,
            Optional<String> to,
            Map<String, ReadIndicators.Figure> figures) {}
}
