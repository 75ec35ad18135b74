package city.chengshu.notices;

import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sends a message again that was given up, or at once one that would wait (重新发送): whoever repaired
/// the gateway need not wait for the next attempt.
@Service
public class RetryNotice {

    private final Outbox outbox;
    private final Postman postman;
    private final Clock clock;

    RetryNotice(Outbox outbox, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.clock = clock;
    }

    @Transactional
    public void retry(UUID id) {
        var kind =
                outbox.retry(id, clock.instant())
                        .orElseThrow(() ->
                                new Refusal(
                                        NoticesError.NOT_TO_RETRY,
                                        "Cannot retry message %s: neither given up nor waiting for long"
                                                .formatted(id)));
        postman.wakeAfterCommit(kind);
    }
}
