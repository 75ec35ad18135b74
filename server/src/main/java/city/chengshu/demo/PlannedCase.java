package city.chengshu.demo;

import java.time.Instant;
import java.util.List;

/// One simulated report and what is done about it (模拟案件).
///
/// @param citizen which of the simulated citizens
/// @param picture which of the drawings, from 1
/// @param steps what is done after the report, in time order; none lies in the future
record PlannedCase(
        Instant reported,
        Quarter quarter,
        double longitude,
        double latitude,
        Subject subject,
        String text,
        String address,
        String remedy,
        int citizen,
        int picture,
        Fate fate,
        List<Step> steps) {

    /// What somebody does, and when.
    record Step(Deed deed, Instant at) {}

    enum Deed {
        ACCEPT,
        SEND_VERIFY,
        VERIFIED_TRUE,
        REJECT,
        FILE,
        DISPATCH,
        SIGN,
        RETURN,
        FINISH,
        CHECK_PASS,
        CHECK_FAIL,
        CLOSE,
        REOPEN,
        EVALUATE
    }

    PlannedCase {
        steps = List.copyOf(steps);
    }

    /// The same at another place.
    PlannedCase at(double otherLongitude, double otherLatitude) {
        return new PlannedCase(
                reported,
                quarter,
                otherLongitude,
                otherLatitude,
                subject,
                text,
                address,
                remedy,
                citizen,
                picture,
                fate,
                steps);
    }
}
