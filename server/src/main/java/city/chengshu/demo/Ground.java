package city.chengshu.demo;

import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import org.springframework.stereotype.Component;

/// Keeps planned places on the ground of their district (落点): a place in the sea or across a border
/// moves towards the middle of its quarter.
@Component
class Ground {

    private static final int STEPS = 8;

    private final Locate locate;

    Ground(Locate locate) {
        this.locate = locate;
    }

    PlannedCase settle(PlannedCase planned) {
        var quarter = planned.quarter();
        var settled = planned;
        for (var step = 0; step < STEPS && !isInside(settled); step++) {
            settled =
                    settled.at(
                            (settled.longitude() + quarter.longitude()) / 2,
                            (settled.latitude() + quarter.latitude()) / 2);
        }
        return settled;
    }

    private boolean isInside(PlannedCase planned) {
        return locate.locate(new Place(planned.longitude(), planned.latitude()))
                .district()
                .map(RegionCode::prefix)
                .filter(planned.quarter().district()::equals)
                .isPresent();
    }
}
