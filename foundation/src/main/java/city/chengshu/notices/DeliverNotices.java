package city.chengshu.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Sends what waits in the outbox (投递). Rows are taken for a while and sent outside any
/// transaction, so a slow gateway holds no lock; a node that dies lets its rows go when their time
/// is over.
@Service
class DeliverNotices {

    static final int BATCH = 50;
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(DeliverNotices.class);

    private final Outbox outbox;
    private final Templates templates;
    private final Channels channels;
    private final Clock clock;

    DeliverNotices(Outbox outbox, Templates templates, Channels channels, Clock clock) {
        this.outbox = outbox;
        this.templates = templates;
        this.channels = channels;
        this.clock = clock;
    }

    /// Delivers one batch of a channel and says how many it took.
    int deliver(ChannelKind kind) {
        var batch = outbox.claim(kind, clock.instant(), LEASE, BATCH);
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var waiting : batch) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        deliver(waiting);
                    } catch (DataAccessException unreachable) {
                        LOG.warn(
                                "Notice {} waits until its lease is over: {}",
                                waiting.id(),
                                unreachable.getMessage());
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return batch.size();
    }

    private void deliver(Waiting waiting) {
        try {
            channels.get(waiting.channel()).send(message(waiting));
            outbox.delivered(waiting.id(), clock.instant());
        } catch (NotDelivered why) {
            failed(waiting, String.valueOf(why.getMessage()), why.retry());
        } catch (RuntimeException bug) {
            LOG.warn("Channel {} failed on notice {}", waiting.channel(), waiting.id(), bug);
            failed(waiting, bug.getClass().getSimpleName(), NotDelivered.Retry.LATER);
        }
    }

    private void failed(Waiting waiting, String reason, NotDelivered.Retry retry) {
        var next =
                switch (retry) {
                    case LATER -> BackOff.next(waiting.attempts(), clock.instant());
                    case NEVER -> Optional.<Instant>empty();
                };
        if (next.isEmpty()) {
            LOG.warn("Notice {} was given up: {}", waiting.id(), reason);
        }
        outbox.failed(waiting.id(), reason, next);
    }

    private Message message(Waiting waiting) {
        var content = waiting.content();
        var text =
                templates.text(
                        waiting.template(), Language.CHINESE, waiting.at(), content.values());
        return new Message(
                waiting.id(),
                waiting.template(),
                Recipient.of(waiting.channel(), content.address()),
                text.subject(),
                text.body(),
                waiting.link());
    }
}
