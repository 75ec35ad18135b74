package city.chengshu.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Inserts the audit record of a request in the very transaction that does its work: committed
/// together or not at all, and without a commit of its own.
@Component
class RecordWithTheWork implements TransactionExecutionListener {

    private final ObjectProvider<AuditTrail> trail;

    RecordWithTheWork(ObjectProvider<AuditTrail> trail) {
        this.trail = trail;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isReadOnly()) {
            return;
        }
        AuditDraft.unwritten()
                .ifPresent(record -> {
                    trail.getObject().append(record);
                    AuditDraft.written(true);
                });
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            AuditDraft.written(false);
        }
    }
}
