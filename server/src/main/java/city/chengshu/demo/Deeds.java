package city.chengshu.demo;

import city.chengshu.demo.PlannedCase.Deed;
import java.util.ArrayList;
import java.util.List;

/// Which deeds lead to a fate, in order.
final class Deeds {

    private static final List<Deed> BY_HAND = List.of(Deed.ACCEPT, Deed.FILE, Deed.DISPATCH);
    private static final List<Deed> TO_THE_END =
            List.of(Deed.SIGN, Deed.FINISH, Deed.CHECK_PASS, Deed.CLOSE);

    private Deeds() {}

    static List<Deed> of(Fate fate) {
        return switch (fate) {
            case CLOSED -> TO_THE_END;
            case CLOSED_AFTER_REWORK ->
                    join(List.of(Deed.SIGN, Deed.FINISH, Deed.CHECK_FAIL), TO_THE_END);
            case CLOSED_AFTER_RETURN -> join(List.of(Deed.RETURN, Deed.DISPATCH), TO_THE_END);
            case CLOSED_AFTER_VERIFICATION ->
                    join(
                            List.of(Deed.SEND_VERIFY, Deed.VERIFIED_TRUE, Deed.FILE, Deed.DISPATCH),
                            TO_THE_END);
            case REJECTED -> List.of(Deed.REJECT);
            case REOPENED -> join(TO_THE_END, List.of(Deed.REOPEN, Deed.DISPATCH, Deed.SIGN));
            case REPORTED, DISPATCHED -> List.of();
            case VERIFYING -> List.of(Deed.SEND_VERIFY);
            case ACCEPTED -> BY_HAND.subList(0, 1);
            case FILED -> BY_HAND.subList(0, 2);
            case IN_PROGRESS -> TO_THE_END.subList(0, 1);
            case RETURNED -> List.of(Deed.RETURN);
            case CHECKING -> TO_THE_END.subList(0, 2);
            case REWORK -> List.of(Deed.SIGN, Deed.FINISH, Deed.CHECK_FAIL);
            case TO_CLOSE -> TO_THE_END.subList(0, 3);
        };
    }

    private static List<Deed> join(List<Deed> first, List<Deed> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
