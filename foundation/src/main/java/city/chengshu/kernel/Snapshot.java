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

    /// @param edits how many edits of this node it has seen
    private record Loaded<T>(int version, long edits, T view) {}

    private final IntSupplier version;
    private final IntFunction<T> load;
    private final AtomicLong nextCheck = new AtomicLong(System.nanoTime());
    private final AtomicLong edits = new AtomicLong();
    private volatile @Nullable Loaded<T> loaded;

    /// @param version reads the version that is committed now
    /// @param load reads the tables as of a version
    public Snapshot(IntSupplier version, IntFunction<T> load) {
        this.version = version;
        this.load = load;
    }

    /// The tables as they are: at once after an edit on this node, within a second after one
    /// elsewhere.
    public T get() {
        var current = loaded;
        if (current == null) {
            return reload(null);
        }
        if (changedHere()) {
            return current.view();
        }
        if (current.edits() != edits.get()) {
            return reload(current);
        }
        var due = nextCheck.get();
        var now = System.nanoTime();
        return now - due >= 0 && nextCheck.compareAndSet(due, now + CHECK_AFTER)
                ? reload(current)
                : current.view();
    }

    /// Says that this transaction changed the tables: readers look again once it has ended.
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            edits.incrementAndGet();
        } else if (!changedHere()) {
            TransactionSynchronizationManager.bindResource(this, Boolean.TRUE);
            TransactionSynchronizationManager.registerSynchronization(new Ended());
        }
    }

    private boolean changedHere() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    /// One reader loads, others wait for it; but nobody who holds a connection waits for somebody
    /// who may need one.
    private T reload(@Nullable Loaded<T> outdated) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return loadNow();
        }
        synchronized (this) {
            var meanwhile = loaded;
            return meanwhile == null || meanwhile == outdated ? loadNow() : meanwhile.view();
        }
    }

    private T loadNow() {
        var current = loaded;
        var seen = edits.get();
        var committed = version.getAsInt();
        var view =
                current != null && committed == current.version()
                        ? current.view()
                        : load.apply(committed);
        if (!changedHere()) {
            keep(new Loaded<>(committed, seen, view));
        }
        return view;
    }

    /// A slow reader does not bring back what a faster one has replaced.
    private synchronized void keep(Loaded<T> fresh) {
        var current = loaded;
        if (current == null || fresh.version() >= current.version()) {
            loaded = fresh;
        }
    }

    private final class Ended implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
            edits.incrementAndGet();
        }
    }
}
