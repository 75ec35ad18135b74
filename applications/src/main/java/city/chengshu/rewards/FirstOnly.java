package city.chengshu.rewards;

import java.util.Optional;
import java.util.regex.Pattern;

/// Within what only the first report of a class earns (首报范围).
public enum FirstOnly {
    /// Every valid report earns.
    NONE,
    /// The same road section (路段) in the same street.
    SECTION,
    /// The same address.
    ADDRESS,
    /// The same cell grid (单元网格), or division where no cells are drawn.
    CELL;

    /// A road's name, up to and with the word that says what it is.
    private static final Pattern ROAD =
            Pattern.compile("([\\p{IsHan}\\p{IsAlphabetic}0-9]{1,20}?(?:大道|大街|路|街|巷|道|桥|公园|广场))");

    private static final double PER_DEGREE = 1_000;

    /// What two reports share if only one of them may earn; empty if every one may.
    Optional<String> key(Candidate report) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SECTION -> Optional.of(join(report, section(report)));
            case ADDRESS -> Optional.of(join(report, address(report)));
            case CELL -> Optional.of(join(report, ""));
        };
    }

    private static String join(Candidate report, String where) {
        return "%s|%s|%s".formatted(report.classCode(), report.region(), where);
    }

    private static String section(Candidate report) {
        var road = ROAD.matcher(address(report));
        return road.find() ? road.group(1) : address(report);
    }

    /// Without an address a square of about a hundred metres stands for it.
    private static String address(Candidate report) {
        var clean = report.address().replaceAll("\\s+", "");
        return clean.isEmpty()
                ? report.place()
                        .map(place ->
                                "%d,%d"
                                        .formatted(
                                                Math.round(place.longitude() * PER_DEGREE),
                                                Math.round(place.latitude() * PER_DEGREE)))
                        .orElse("")
                : clean;
    }
}
