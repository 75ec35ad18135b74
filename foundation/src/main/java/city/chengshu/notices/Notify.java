package city.chengshu.notices;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Tells somebody something (发送通知): one outbox row in the caller's transaction, nothing else. What
/// happens to the row later never reaches the caller.
@Service
public class Notify {

    private final Outbox outbox;
    private final Postman postman;
    private final Clock clock;

    Notify(Outbox outbox, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.clock = clock;
    }

    /// The id of the message.
    public UUID send(Notice notice) {
        var now = clock.instant();
        var id = Ids.next(now);
        outbox.insert(id, notice, now, HouseClock.isMoved());
        var channel = ChannelKind.of(notice.to());
        if (channel != ChannelKind.IN_APP && !HouseClock.isMoved()) {
            postman.wakeAfterCommit(channel);
        }
        return id;
    }
}
