package city.chengshu.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What of a made-up case counts, as the program would have reported it.
final class SeedFacts {

    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final CopyRows rows;
    private final UUID id;
    private final String region;
    private final String classCode;
    private final String unit;
    private final Instant due;

    SeedFacts(CopyRows rows, UUID id, String region, String classCode, String unit, Instant due) {
        this.rows = rows;
        this.id = id;
        this.region = region;
        this.classCode = classCode;
        this.unit = unit;
        this.due = due;
    }

    /// @param owner the unit that had the case, if one did
    /// @param good whether the stage was in time
    /// @param again whether it was finished before
    void of(SeedMove move, Instant at, @Nullable String owner, boolean good, boolean again) {
        var role = move.role();
        switch (move.action()) {
            case "REGISTER" -> {
                add("register", at, at, owner, role, true);
                add("register.citizen", at, at, owner, role, true);
            }
            case "FILE" -> {
                add("file", at, at, owner, role, good);
                add("file.citizen", at, at, owner, role, true);
            }
            case "DISPATCH" -> {
                add("dispatch", at, at, unit, role, good);
                add("dispose.due", due, at, unit, role, true);
            }
            case "FINISH" -> {
                if (!again) {
                    add("dispose", at, at, owner, role, !at.isAfter(due));
                    add("dispose.met", due, at, owner, role, !at.isAfter(due));
                }
            }
            case "CHECK_FAIL" -> {
                add("check", at, at, owner, role, good);
                add("rework", at, at, owner, role, true);
            }
            case "CLOSE" -> {
                add("close", at, at, owner, role, !at.isAfter(due));
                add("close.met", due, at, owner, role, !at.isAfter(due));
            }
            default -> add(name(move), at, at, owner, role, good);
        }
    }

    private static String name(SeedMove move) {
        return switch (move.action()) {
            case "ACCEPT" -> "accept";
            case "REJECT" -> "reject";
            case "SIGN" -> "sign";
            case "SEND_CHECK" -> "check_sent";
            case "CHECK_PASS" -> "check";
            default -> throw new IllegalArgumentException(move.action());
        };
    }

    void evaluated(Instant at) {
        add("evaluate", at, at, unit, "REPORTER", true);
        add("evaluate.solved", at, at, unit, "REPORTER", true);
    }

    private void add(
            String name,
            Instant counts,
            Instant known,
            @Nullable String owner,
            String role,
            boolean good) {
        rows.row(name, id, day(counts), day(known), region, owner, role, classCode, good, 1);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CITY);
    }
}
