package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Two cases are one problem (并案): the reports follow into the case that goes on; and the way back.
@Service
public class MergeCases {

    private final CaseDesk desk;
    private final TakeStep takeStep;
    private final CaseReports caseReports;
    private final TellOthers tellOthers;

    MergeCases(CaseDesk desk, TakeStep takeStep, CaseReports caseReports, TellOthers tellOthers) {
        this.desk = desk;
        this.takeStep = takeStep;
        this.caseReports = caseReports;
        this.tellOthers = tellOthers;
    }

    /// @param version the version the actor saw; another one is refused
    /// @param target the case that goes on
    @Transactional
    public MoveCase.Moved merge(CaseId id, int version, CaseId target, String why, Actor actor) {
        var file = desk.take(id, version, CaseAction.MERGE, actor);
        var into = new CaseFile(desk.get(target, actor.scope()));
        refuseImpossible(file.before(), into.before());
        var now = desk.now();
        file.kin = file.kin.mergedInto(target, file.state);
        takeStep.take(file, CaseAction.MERGE, actor, words(why, "并入 ", into), now);
        takeStep.take(into, CaseAction.ATTACH, actor, words(why, "并入的案件 ", file), now);
        caseReports.move(id, target);
        var moved = putBack(file, into, actor);
        file.before().reports().forEach(link -> tellOthers.tellJoined(into, link));
        return moved;
    }

    /// Each goes its own way again; the reports go back to where they came from.
    ///
    /// @param version the version the actor saw; another one is refused
    @Transactional
    public MoveCase.Moved unmerge(CaseId id, int version, String why, Actor actor) {
        var file = desk.take(id, version, CaseAction.UNMERGE, actor);
        var target =
                file.before()
                        .kin()
                        .mergedInto()
                        .orElseThrow(() ->
                                file.before()
                                        .refusal(
                                                CaseError.NOT_NOW,
                                                CaseAction.UNMERGE,
                                                "it is not merged"));
        var from = new CaseFile(desk.get(target, DataScope.EVERYTHING));
        if (from.state == CaseState.MERGED) {
            throw file.before()
                    .refusal(
                            CaseError.MERGED_ON,
                            CaseAction.UNMERGE,
                            "%s was merged itself".formatted(from.before().number()));
        }
        var now = desk.now();
        takeStep.take(file, CaseAction.UNMERGE, actor, words(why, "自 ", from), now);
        file.kin = file.kin.unmerged();
        if (!from.state.isEnd()) {
            takeStep.take(from, CaseAction.DETACH, actor, words(why, "分出 ", file), now);
        }
        var back = caseReports.moveBack(target, id);
        var moved = putBack(file, from, actor);
        back.forEach(link -> tellOthers.tellJoined(file, link));
        return moved;
    }

    private static void refuseImpossible(Case found, Case target) {
        if (found.id().equals(target.id())) {
            throw found.refusal(
                    CaseError.WRONG_TARGET, CaseAction.MERGE, "it cannot be merged with itself");
        }
        if (target.state().isEnd()) {
            throw found.refusal(
                    CaseError.WRONG_TARGET,
                    CaseAction.MERGE,
                    "%s is %s".formatted(target.number(), target.state().chinese()));
        }
        if (found.kin().openChildren() > 0) {
            throw found.refusal(
                    CaseError.CHILDREN_OPEN, CaseAction.MERGE, "parts of it are not done yet");
        }
    }

    private static StepDetails words(String why, String what, CaseFile other) {
        return StepDetails.because(why).withRemark(what + other.before().number());
    }

    /// In the order of their ids, so that two merges at once cannot wait for each other.
    private MoveCase.Moved putBack(CaseFile file, CaseFile other, Actor actor) {
        var inOrder =
                Stream.of(file, other)
                        .filter(one -> !one.steps().isEmpty())
                        .sorted(Comparator.comparing(one -> one.before().id().value()))
                        .toList();
        return results(inOrder, actor).stream()
                .filter(moved -> moved.id().equals(file.before().id()))
                .findFirst()
                .orElseThrow();
    }

    private List<MoveCase.Moved> results(List<CaseFile> files, Actor actor) {
        return files.stream().map(one -> desk.putBack(one, actor)).toList();
    }
}
