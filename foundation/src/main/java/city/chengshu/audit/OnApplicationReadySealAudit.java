package city.chengshu.audit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Lets the sealer work once a second while the program serves.
@Component
class OnApplicationReadySealAudit implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OnApplicationReadySealAudit.class.getName());

    private final SealAudit sealAudit;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-sealer").factory());

    OnApplicationReadySealAudit(SealAudit sealAudit) {
        this.sealAudit = sealAudit;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
    }

    private void seal() {
        try {
            sealAudit.sealAll();
        } catch (DataAccessException later) {
            LOG.log(Level.WARNING, "Audit records wait to be sealed: " + later.getMessage());
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
