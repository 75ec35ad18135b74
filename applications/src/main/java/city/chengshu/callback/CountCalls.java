package city.chengshu.callback;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.FactName;
import city.chengshu.indicators.FactSource;
import city.chengshu.indicators.RecordFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What counts of calling back (回访率, 接通率, 解决率, 满意率), in the transaction of the call.
@Component
class CountCalls implements FactSource {

    private static final int SATISFIED = 4;

    private final RecordFacts recordFacts;

    CountCalls(RecordFacts recordFacts) {
        this.recordFacts = recordFacts;
    }

    @Override
    public List<FactName> names() {
        return List.of(
                new FactName("callback.due", "应回访", "To be called back"),
                new FactName("callback.attempt", "拨打", "Calls made"),
                new FactName("callback", "回访", "Called back"),
                new FactName("callback.solved", "回访已解决", "Called back, solved"),
                new FactName("callback.satisfied", "回访满意", "Called back, satisfied"),
                new FactName("callback.reopen_asked", "建议重新立案", "Reopening proposed"),
                new FactName("callback.reopened", "采纳重新立案", "Reopening followed"));
    }

    void opened(CallBack one, Instant at) {
        recordFacts.record(List.of(fact("callback.due", one, at, true)), at);
    }

    /// A call that will never be made.
    void cancelled(CallBack one, Instant at) {
        recordFacts.record(List.of(fact("callback.due", one, at, true).negated()), at);
    }

    void called(CallBack one, CallBack.Attempt attempt) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("callback.attempt", one, attempt.at(), attempt.reached()));
        if (attempt.reached()) {
            facts.add(fact("callback", one, attempt.at(), true));
        }
        if (attempt.solved().orElse(false)) {
            facts.add(fact("callback.solved", one, attempt.at(), true));
        }
        if (attempt.satisfaction().filter(given -> given >= SATISFIED).isPresent()) {
            facts.add(fact("callback.satisfied", one, attempt.at(), true));
        }
        recordFacts.record(facts, attempt.at());
    }

    void proposed(CallBack one, Instant at) {
        recordFacts.record(List.of(fact("callback.reopen_asked", one, at, true)), at);
    }

    void reopened(CallBack one, Instant at) {
        recordFacts.record(List.of(fact("callback.reopened", one, at, true)), at);
    }

    private static Fact fact(String name, CallBack one, Instant at, boolean good) {
        return new Fact(
                name,
                one.caseId(),
                at,
                one.region(),
                one.unit(),
                "CALLER",
                one.classCode(),
                good,
                1);
    }
}
