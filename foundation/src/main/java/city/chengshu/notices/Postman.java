package city.chengshu.notices;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One round per channel at a time on this node (投递员), each on its own thread: a channel that hangs
/// holds up neither another channel nor a caller.
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final DeliverNotices deliver;
    private final Set<ChannelKind> busy = ConcurrentHashMap.newKeySet();

    Postman(DeliverNotices deliver) {
        this.deliver = deliver;
    }

    /// Delivers as soon as the caller's work is committed.
    void wakeAfterCommit(ChannelKind kind) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            wake(kind);
                        }
                    });
        } else {
            wake(kind);
        }
    }

    void wakeAll() {
        EnumSet.complementOf(EnumSet.of(ChannelKind.IN_APP)).forEach(this::wake);
    }

    private void wake(ChannelKind kind) {
        if (busy.add(kind)) {
            Thread.ofVirtual().name("notices-" + kind).start(() -> round(kind));
        }
    }

    private void round(ChannelKind kind) {
        try {
            while (deliver.deliver(kind) == DeliverNotices.BATCH) {
                Thread.yield();
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("Cannot deliver notices now: {}", unreachable.getMessage());
        } finally {
            busy.remove(kind);
        }
    }
}
