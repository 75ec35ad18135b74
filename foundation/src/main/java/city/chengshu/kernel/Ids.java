package city.chengshu.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/// New ids: UUIDv7, so that rows of one time lie together on disk.
public final class Ids {

    private Ids() {}

    public static UUID next(Instant now) {
        return UuidCreator.getTimeOrderedEpoch(now);
    }
}
