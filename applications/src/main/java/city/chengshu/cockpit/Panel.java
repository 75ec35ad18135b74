package city.chengshu.cockpit;

import city.chengshu.indicators.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One drawing of a section (板块图表).
///
/// @param indicators the first leads: it ranks, it colours the map
/// @param days the day looked at and those before it, together so many
/// @param top how many rows
/// @param least what a row must divide by at least to be ranked
/// @param overview whether it stands on the one screen, or only on the section's own
public record Panel(
        Kind kind,
        String title,
        String titleEn,
        List<String> indicators,
        Question.By by,
        int days,
        int top,
        int least,
        boolean overview) {

    public enum Kind {
        FIGURES,
        RANKING,
        TREND,
        MAP,
        FLOW,
        NEWS
    }

    public Panel {
        indicators = List.copyOf(indicators);
    }

    /// Why it cannot be drawn so.
    Optional<String> fault() {
        var right =
                switch (kind) {
                    case FIGURES, NEWS -> by == Question.By.ALL;
                    case RANKING ->
                            by == Question.By.DISTRICT
                                    || by == Question.By.STREET
                                    || by == Question.By.UNIT
                                    || by == Question.By.CLASS;
                    case TREND -> by == Question.By.DAY || by == Question.By.MONTH;
                    case MAP -> by == Question.By.DISTRICT || by == Question.By.STREET;
                    case FLOW -> by == Question.By.FLOW;
                };
        if (!right) {
            return Optional.of("%s cannot be drawn by %s".formatted(kind, by));
        }
        return indicators.isEmpty()
                ? Optional.of("%s names no indicator".formatted(title))
                : Optional.empty();
    }

    LocalDate from(LocalDate last) {
        return last.minusDays(days - 1L);
    }
}
