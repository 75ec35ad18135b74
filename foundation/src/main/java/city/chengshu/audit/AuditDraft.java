package city.chengshu.audit;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What will be recorded of the request under way on this thread. A transaction that writes takes
/// it along ([RecordWithTheWork]), so no acknowledged write lacks its record; what is left
/// afterwards is recorded by whoever opened the draft.
public final class AuditDraft {

    private static final ThreadLocal<@Nullable AuditDraft> CURRENT = new ThreadLocal<>();

    private AuditRecord record;
    private boolean written;

    private AuditDraft(AuditRecord record) {
        this.record = record;
    }

    public static void open(AuditRecord record) {
        CURRENT.set(new AuditDraft(record));
    }

    /// Ends the draft.
    ///
    /// @return the record if no transaction took it along
    public static Optional<AuditRecord> close() {
        var draft = CURRENT.get();
        CURRENT.remove();
        return draft == null || draft.written ? Optional.empty() : Optional.of(draft.record);
    }

    /// The request under way is recorded without who sent it: for what a person sends anonymously
    /// while logged in.
    public static void withoutActor() {
        var draft = CURRENT.get();
        if (draft != null) {
            draft.record = draft.record.by(Actor.ANONYMOUS);
        }
    }

    static Optional<AuditRecord> unwritten() {
        var draft = CURRENT.get();
        return draft == null || draft.written ? Optional.empty() : Optional.of(draft.record);
    }

    static void written(boolean written) {
        var draft = CURRENT.get();
        if (draft != null) {
            draft.written = written;
        }
    }
}
