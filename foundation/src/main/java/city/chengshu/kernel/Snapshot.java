package city.chengshu.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// An immutable view of small tables, kept in memory for hot reads (快照) and swapped as a whole.
///
/// Its version lives in the database: every node asks for it at most once a second and loads again
/// when another node changed something. Nothing uncommitted gets in: in a transaction that called
/// [#changed] the last committed view is read.
public final class Snapshot<T> {

    private static final long CHECK_AFTER = Duration.ofSeconds(1).toNanos();

    private record Loaded<T>(int version, T view) {}

    private final IntSupplier version;
    private final IntFunction<T> load;
    private final AtomicLong nextCheck = new AtomicLong(System.nanoTime());
    private volatile @Nullable Loaded<T> loaded;

    /// @param version reads the version that is committed now
    /// @param load reads the tables as of a version
    public Snapshot(IntSupplier version, IntFunction<T> load) {
        this.version = version;
        this.load = load;
    }

    public T get() {
        var current = loaded;
        if (current == null) {
            return loadFirst();
        }
        var due = nextCheck.get();
        var now = System.nanoTime();
        if (now - due >= 0 && !changedHere() && nextCheck.compareAndSet(due, now + CHECK_AFTER)) {
            return reload(current);
        }
        return current.view();
    }

    /// Says that this transaction changed the tables: readers look again once it has ended.
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            expire();
        } else if (!changedHere()) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new Ended());
        }
    }

    private boolean changedHere() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void expire() {
        nextCheck.set(System.nanoTime());
    }

    private synchronized T loadFirst() {
        return reload(loaded);
    }

    private T reload(@Nullable Loaded<T> current) {
        var committed = version.getAsInt();
        if (current != null && committed == current.version()) {
            return current.view();
        }
        var fresh = new Loaded<>(committed, load.apply(committed));
        if (!changedHere()) {
            loaded = fresh;
        }
        return fresh.view();
    }

    private final class Ended implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
            expire();
        }
    }
}
