package city.chengshu.indicators;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What stands behind a figure (下钻): the facts that were added up, within the reader's scope.
@Service
public class BehindFigure {

    /// @param subject what the fact is about, such as a case
    public record Row(
            UUID subject,
            LocalDate day,
            String fact,
            String region,
            Optional<UUID> unit,
            String classCode,
            long good,
            long amount) {}

    private static final int PAGE = 200;

    private final Definitions definitions;
    private final Sums sums;

    BehindFigure(Definitions definitions, Sums sums) {
        this.definitions = definitions;
        this.sums = sums;
    }

    /// A page is cut between subjects: those that do not fit begin the next one.
    public Page<Row> read(Question question, String code, Optional<UUID> after, Actor actor) {
        definitions.get(code);
        Set<String> facts = new Formula(definitions.on(question.to())).facts(code);
        var found = sums.rows(question, facts, actor.scope(), after, PAGE + 1);
        if (found.size() <= PAGE) {
            return new Page<>(found, Optional.empty());
        }
        var next = found.getLast().subject();
        List<Row> whole = found.stream().filter(row -> !row.subject().equals(next)).toList();
        return whole.isEmpty()
                ? new Page<>(found, Optional.of(next.toString()))
                : new Page<>(whole, Optional.of(whole.getLast().subject().toString()));
    }
}
