package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What somebody asks for during a case (申请): more time, to give it back, to wait, to end it
/// without disposal, or the help of another unit. It changes nothing until an approver decides.
///
/// @param round 1 for the first of its kind; a later one may need a higher approver
/// @param limit how much time is asked for (延时)
/// @param until when the case goes on (挂账)
/// @param assisting whose help is asked for (协办)
/// @param approver the permission it takes to decide
public record Application(
        UUID id,
        CaseId caseId,
        Kind kind,
        int round,
        String reason,
        List<UUID> photos,
        Optional<Limit> limit,
        Optional<Instant> until,
        Optional<UnitId> assisting,
        UUID askedBy,
        String askedByName,
        Optional<String> unitName,
        Instant askedAt,
        String approver,
        Instant due,
        State state,
        Optional<Decision> decision) {

    public enum Kind {
        DELAY(CaseAction.DELAY),
        RETURN(CaseAction.RETURN),
        SUSPEND(CaseAction.SUSPEND),
        VOID(CaseAction.VOID),
        ASSIST(CaseAction.ASSIST);

        private final CaseAction action;

        Kind(CaseAction action) {
            this.action = action;
        }

        /// What an approval does to the case.
        public CaseAction action() {
            return action;
        }

        public String chinese() {
            return action.chinese();
        }

        /// The others may be asked for only by the unit that has the case.
        boolean isForEverybody() {
            return this == VOID;
        }
    }

    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        /// The case moved on before anybody decided.
        LAPSED
    }

    /// @param unfounded a return without good reason (推诿)
    public record Decision(UUID by, String byName, Instant at, String words, boolean unfounded) {}

    public Application {
        photos = List.copyOf(photos);
    }
}
