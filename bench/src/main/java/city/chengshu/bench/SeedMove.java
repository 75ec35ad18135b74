package city.chengshu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One step on a made-up case's way.
///
/// @param role who takes it
/// @param minutes how long it takes, in the middle
record SeedMove(String action, String to, String role, int minutes) {

    static final String HOUSE = "HOUSE";

    private static final SeedMove REGISTER = new SeedMove("REGISTER", "REPORTED", "CITIZEN", 0);
    private static final SeedMove SIGN = new SeedMove("SIGN", "IN_PROGRESS", "HANDLER", 20);
    private static final SeedMove FINISH = new SeedMove("FINISH", "FEEDBACK", "HANDLER", 200);
    private static final SeedMove SEND_CHECK = new SeedMove("SEND_CHECK", "CHECKING", HOUSE, 0);

    private static final List<SeedMove> BEGIN =
            List.of(
                    REGISTER,
                    new SeedMove("ACCEPT", "ACCEPTED", HOUSE, 0),
                    new SeedMove("FILE", "FILED", HOUSE, 0),
                    new SeedMove("DISPATCH", "DISPATCHED", HOUSE, 0),
                    SIGN,
                    FINISH,
                    SEND_CHECK);
    private static final List<SeedMove> AGAIN =
            List.of(
                    new SeedMove("CHECK_FAIL", "DISPATCHED", "INSPECTOR", 110),
                    SIGN,
                    FINISH,
                    SEND_CHECK);
    private static final List<SeedMove> END =
            List.of(
                    new SeedMove("CHECK_PASS", "TO_CLOSE", "INSPECTOR", 110),
                    new SeedMove("CLOSE", "CLOSED", "SHIFT_LEADER", 35));
    private static final List<SeedMove> REJECTED =
            List.of(REGISTER, new SeedMove("REJECT", "REJECTED", "ACCEPTOR", 30));

    /// After so many steps some get stuck: waiting for a signature, being handled, being checked.
    private static final List<Integer> STUCK = List.of(4, 5, 7);

    /// The way of a case: most are closed, three in a hundred rejected, six checked twice, one
    /// stuck.
    static List<SeedMove> way(Random random) {
        var fate = random.nextInt(100);
        if (fate < 3) {
            return REJECTED;
        }
        var moves = new ArrayList<>(BEGIN);
        if (fate < 9) {
            moves.addAll(AGAIN);
        }
        moves.addAll(END);
        return fate == 99 ? moves.subList(0, STUCK.get(random.nextInt(STUCK.size()))) : moves;
    }

    /// Long tails: most is quick, some takes days.
    Duration delay(Random random) {
        return Duration.ofSeconds(
                (long) (60 * minutes * (0.3 - Math.log(1 - random.nextDouble()))));
    }
}
