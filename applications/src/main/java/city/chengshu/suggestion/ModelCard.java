package city.chengshu.suggestion;

import java.time.Instant;
import java.util.List;

/// What was measured of a model before anybody used it (模型卡), by five-fold cross-validation: each
/// fifth is judged by a model that never saw it. The same text never stands on both sides.
///
/// @param source what it learned from
/// @param macroF1 mean of the classes' F1, so that a small class counts like a big one
/// @param confused what was most often taken for what
public record ModelCard(
        Instant madeAt,
        String source,
        int rows,
        double macroF1,
        List<ClassFigure> classes,
        List<Confusion> confused,
        String library,
        long seconds) {

    public record ClassFigure(String label, int rows, double precision, double recall, double f1) {}

    public record Confusion(String is, String takenFor, int rows) {}

    /// As people read it.
    public String text() {
        var text = new StringBuilder();
        text.append(
                "source %s, %,d rows, %d classes, %s, %d s%n"
                        .formatted(source, rows, classes.size(), library, seconds));
        text.append("class                rows  precision  recall     F1%n".formatted());
        for (var one : classes) {
            text.append(
                    "%-18s %6d      %.3f   %.3f  %.3f%n"
                            .formatted(
                                    one.label(),
                                    one.rows(),
                                    one.precision(),
                                    one.recall(),
                                    one.f1()));
        }
        for (var one : confused) {
            text.append("%s taken for %s: %d%n".formatted(one.is(), one.takenFor(), one.rows()));
        }
        return text.append("macro_f1=%.3f".formatted(macroF1)).toString();
    }
}
