package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One closing of a case about which its reporter is asked (回访): by message, and on a sample by
/// phone.
///
/// @param cycle which closing of the case
/// @param report whose reporter is called
/// @param hands who finished, checked and closed the case: none of them may ask about it
/// @param next when it may be called, or will be if nobody answers
public record CallBack(
        UUID id,
        UUID caseId,
        int cycle,
        String caseNumber,
        UUID report,
        String number,
        String classCode,
        String region,
        String regionName,
        String address,
        Optional<UUID> unit,
        Optional<String> unitName,
        Set<UUID> hands,
        Instant closedAt,
        State state,
        Optional<Reason> reason,
        int attempts,
        Optional<Instant> next,
        boolean simulated) {

    public enum State {
        /// 待评价: asked by message, nobody calls yet.
        WAITING,
        /// 待回访.
        OPEN,
        /// 已评价: answered the message; nobody calls.
        ANSWERED,
        /// 已回访.
        REACHED,
        /// 未接通: tried as often as is tried.
        UNREACHED,
        /// 已取消: the case was opened again before.
        CANCELLED
    }

    /// Why somebody calls.
    public enum Reason {
        /// 抽样.
        SAMPLE,
        /// 评价不满意.
        UNSATISFIED,
        /// 未评价.
        UNANSWERED
    }

    /// What came of one call (拨打记录).
    ///
    /// @param solved and the rest only if reached
    /// @param satisfaction 1 (not at all) to 5
    public record Attempt(
            boolean reached,
            Optional<Boolean> solved,
            Optional<Integer> satisfaction,
            String words,
            String byName,
            Instant at) {

        private static final int LONGEST = 500;

        public Attempt {
            words = words.strip();
            if (words.length() > LONGEST || words.codePoints().anyMatch(Attempt::isUnreadable)) {
                throw new Refusal(
                        CallbackError.TEXT_WRONG,
                        "Cannot record the call: the text is over 500 characters, or unreadable");
            }
            if (reached != solved.isPresent() || reached != satisfaction.isPresent()) {
                throw new Refusal(
                        CallbackError.ANSWERS_MISSING,
                        "Cannot record the call: answers go with a person who was reached");
            }
        }

        private static boolean isUnreadable(int character) {
            return Character.isISOControl(character) && character != '\n'
                    || Character.getType(character) == Character.SURROGATE;
        }
    }

    public CallBack {
        hands = Set.copyOf(hands);
    }

    /// Refuses whoever had a hand in the case: nobody asks how good his own work was.
    void refuseInvolved(Actor caller) {
        if (hands.contains(caller.id())
                || unit.filter(caller.scope().units()::contains).isPresent()) {
            throw refusal(CallbackError.INVOLVED, "the caller had a hand in it");
        }
    }

    /// It after a call, or why that call cannot be recorded.
    CallBack after(Attempt attempt, CallbackPolicy policy, Actor caller) {
        refuseInvolved(caller);
        if (state != State.OPEN) {
            throw refusal(CallbackError.NOT_OPEN, "it is " + state);
        }
        if (next.filter(attempt.at()::isBefore).isPresent()) {
            throw refusal(CallbackError.TOO_SOON, "the next call is due at " + next.get());
        }
        var tries = attempts + 1;
        if (attempt.reached()) {
            return with(State.REACHED, tries, Optional.empty());
        }
        return tries >= policy.attempts()
                ? with(State.UNREACHED, tries, Optional.empty())
                : with(
                        State.OPEN,
                        tries,
                        Optional.of(attempt.at().plus(Duration.ofHours(policy.retryHours()))));
    }

    private CallBack with(State state, int attempts, Optional<Instant> next) {
        return new CallBack(
                id,
                caseId,
                cycle,
                caseNumber,
                report,
                number,
                classCode,
                region,
                regionName,
                address,
                unit,
                unitName,
                hands,
                closedAt,
                state,
                reason,
                attempts,
                next,
                simulated);
    }

    private Refusal refusal(CallbackError code, String why) {
        return new Refusal(code, "Cannot call about case %s: %s".formatted(caseNumber, why));
    }

    /// Everything that was said, in order.
    public record Story(CallBack callBack, List<Attempt> attempts) {
        public Story {
            attempts = List.copyOf(attempts);
        }
    }
}
