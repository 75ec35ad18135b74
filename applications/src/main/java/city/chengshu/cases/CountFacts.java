package city.chengshu.cases;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.FactName;
import city.chengshu.indicators.FactSource;
import city.chengshu.indicators.RecordFacts;
import city.chengshu.organization.UnitId;
import city.chengshu.reporting.ReportEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reports what counts of cases to the indicators, in the transaction of the step.
@Component
class CountFacts implements FactSource {

    private static final int SATISFIED = 4;

    private final RecordFacts recordFacts;

    CountFacts(RecordFacts recordFacts) {
        this.recordFacts = recordFacts;
    }

    @Override
    public List<FactName> names() {
        return CaseFacts.NAMES;
    }

    void count(CaseFile file) {
        var before = file.before();
        var root = new CaseFacts.Root(before.id().value(), before.region(), before.source());
        recordFacts.record(CaseFacts.of(root, file.steps()), file.lastStep().at());
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
