package city.chengshu.cases;

import java.time.Instant;
import java.util.Optional;

/// What happened to a case (案件事件), for other modules; heard in the same transaction.
public sealed interface CaseEvent {

    /// The case as it was before.
    Case before();

    Instant at();

    /// A step was taken, by a person or by rule. Several of one request come one after another.
    record Stepped(Case before, CaseStep step) implements CaseEvent {
        @Override
        public Instant at() {
            return step.at();
        }

        /// The filing condition in force after it (立案条件).
        public Optional<String> condition() {
            return Optional.ofNullable(step.payload().get("conditionCode")).or(before::condition);
        }
    }

    /// A report belongs to this case from now on.
    ///
    /// @param because the step that brought it: joined, merged, or unmerged again
    record ReportJoined(Case before, CaseStep because, Case.LinkedReport link)
            implements CaseEvent {
        @Override
        public Instant at() {
            return because.at();
        }
    }
}
