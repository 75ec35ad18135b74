package city.chengshu.cases;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.FactName;
import city.chengshu.indicators.FactSource;
import city.chengshu.indicators.RecordFacts;
import city.chengshu.indicators.RecordStandings;
import city.chengshu.indicators.Standing;
import city.chengshu.organization.UnitId;
import city.chengshu.reporting.ReportEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reports what counts of cases to the indicators, in the transaction of the step.
@Component
class CountFacts implements FactSource {

    private static final int SATISFIED = 4;

    private final RecordFacts recordFacts;
    private final RecordStandings recordStandings;

    CountFacts(RecordFacts recordFacts, RecordStandings recordStandings) {
        this.recordFacts = recordFacts;
        this.recordStandings = recordStandings;
    }

    @Override
    public List<FactName> names() {
        return CaseFacts.NAMES;
    }

    void count(CaseFile file) {
        var before = file.before();
        var root = new CaseFacts.Root(before.id().value(), before.region(), before.source());
        recordFacts.record(CaseFacts.of(root, file.steps()), file.lastStep().at());
        stand(file);
    }

    /// In hand (在办) from registered to ended; who has it and until when changes with its steps.
    private void stand(CaseFile file) {
        var before =
                file.took(CaseAction.REGISTER)
                        ? Optional.<Standing>empty()
                        : CaseFacts.standing(file.before());
        var after = CaseFacts.standing(file);
        if (before.equals(after)) {
            return;
        }
        var now = file.lastStep().at();
        before.ifPresent(one -> recordStandings.end(one.name(), one.subject(), now));
        after.ifPresent(one -> recordStandings.begin(one, now));
    }

    /// What the reporter said of the case when it was closed.
    void count(Case found, ReportEvent.Evaluated evaluated) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("evaluate", found, evaluated));
        if (evaluated.solved()) {
            facts.add(fact("evaluate.solved", found, evaluated));
        }
        if (evaluated.satisfaction() >= SATISFIED) {
            facts.add(fact("evaluate.satisfied", found, evaluated));
        }
        recordFacts.record(facts, evaluated.at());
    }

    private static Fact fact(String name, Case found, ReportEvent.Evaluated evaluated) {
        return new Fact(
                name,
                found.id().value(),
                evaluated.at(),
                found.region(),
                found.unit().map(UnitId::value),
                "REPORTER",
                found.classCode(),
                true,
                1);
    }
}
