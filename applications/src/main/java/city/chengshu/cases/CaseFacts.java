package city.chengshu.cases;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.FactName;
import city.chengshu.indicators.Standing;
import city.chengshu.organization.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What of a case counts (综合评价). Each step says it alone, so that every figure can be worked out
/// again from the events. `dispose.due` counts on the day of the deadline: whoever moves the
/// deadline or takes the case away takes it back there, and with it what was done of it.
final class CaseFacts {

    static final List<FactName> NAMES =
            List.of(
                    new FactName("open", "在办", "Open"),
                    new FactName("register", "登记", "Registered"),
                    new FactName("register.citizen", "市民上报", "Reported by citizens"),
                    new FactName("register.inspector", "监督员上报", "Reported by inspectors"),
                    new FactName("accept", "受理", "Accepted"),
                    new FactName("reject", "不予受理", "Rejected"),
                    new FactName("verify_sent", "发起核实", "Sent to be verified"),
                    new FactName("verify", "核实", "Verified"),
                    new FactName("file", "立案", "Filed"),
                    new FactName("file.citizen", "市民上报立案", "Filed from citizens"),
                    new FactName("file.inspector", "监督员上报立案", "Filed from inspectors"),
                    new FactName("void", "作废", "Voided"),
                    new FactName("dispatch", "派遣", "Dispatched"),
                    new FactName("dispatch.again", "再次派遣", "Dispatched again"),
                    new FactName("sign", "签收", "Signed for"),
                    new FactName("return", "回退", "Returned"),
                    new FactName("shirk", "推诿", "Unfounded returns"),
                    new FactName("delay", "延时", "Delayed"),
                    new FactName("suspend", "挂账", "Suspended"),
                    new FactName("suspend.seconds", "挂账秒数", "Seconds suspended"),
                    new FactName("dispose.due", "应处置", "Due to be dealt with"),
                    new FactName("dispose", "处置", "Dealt with"),
                    new FactName("dispose.met", "应处置中已处置", "Dealt with, of those due"),
                    new FactName("rework", "返工", "Reworked"),
                    new FactName("check_sent", "发起核查", "Sent to be checked"),
                    new FactName("check", "核查", "Checked"),
                    new FactName("close", "结案", "Closed"),
                    new FactName("close.met", "应处置中已结案", "Closed, of those due"),
                    new FactName("reopen", "重新立案", "Reopened"),
                    new FactName("urge", "催办", "Urged"),
                    new FactName("supervise", "督办", "Supervised"),
                    new FactName("evaluate", "评价", "Evaluated"),
                    new FactName("evaluate.solved", "评价已解决", "Solved, says the reporter"),
                    new FactName("evaluate.satisfied", "评价满意", "Satisfied"),
                    new FactName("callback", "回访", "Called back"));

    /// In a step's payload: when the unit first said it is done, if it did.
    static final String FINISHED_AT = "finishedAt";

    /// What does not change about a case.
    record Root(UUID id, String region, String source) {}

    private final Root root;
    private final CaseStep step;
    private final List<Fact> facts = new ArrayList<>();

    private CaseFacts(Root root, CaseStep step) {
        this.root = root;
        this.step = step;
    }

    /// In hand (在办), if it is: late as the lists of cases have it late.
    static Optional<Standing> standing(Case found) {
        return standing(new CaseFile(found));
    }

    static Optional<Standing> standing(CaseFile file) {
        return file.state.isEnd()
                ? Optional.empty()
                : Optional.of(
                        new Standing(
                                "open",
                                file.before().id().value(),
                                file.before().region(),
                                Optional.ofNullable(file.unit).map(UnitId::value),
                                file.classCode,
                                Optional.ofNullable(file.due)
                                        .or(() -> Optional.ofNullable(file.stageDue))));
    }

    static List<Fact> of(Root root, List<CaseStep> steps) {
        return steps.stream().flatMap(step -> of(root, step).stream()).toList();
    }

    private static List<Fact> of(Root root, CaseStep step) {
        var facts = new CaseFacts(root, step);
        facts.read();
        return List.copyOf(facts.facts);
    }

    private void read() {
        switch (step.action()) {
            case REGISTER -> register();
            case ACCEPT -> inStage("accept");
            case REJECT -> inStage("reject");
            case SEND_VERIFY -> inStage("verify_sent");
            case VERIFIED_TRUE, VERIFIED_FALSE -> inStage("verify");
            case FILE -> file();
            case DISPATCH, ARBITRATE -> dispatch();
            case SIGN -> inStage("sign");
            case RETURN -> takenAway("return");
            case REFUSE -> {
                if (has(TakeStep.UNFOUNDED)) {
                    plain("shirk");
                }
            }
            case DELAY -> {
                plain("delay");
                due(formerDue(), -1);
                step.due().ifPresent(at -> due(at, 1));
            }
            case RECALCULATE -> recalculate();
            case SUSPEND -> {
                plain("suspend");
                due(formerDue(), -1);
            }
            case RESUME -> resume();
            case FINISH -> finish();
            case SEND_CHECK -> inStage("check_sent");
            case CHECK_PASS -> inStage("check");
            case CHECK_FAIL -> {
                inStage("check");
                plain("rework");
            }
            case REWORK -> plain("rework");
            case CLOSE -> close();
            case VOID -> takenAway("void");
            case MERGE -> takenAway("merge");
            case UNMERGE -> putBack();
            case REOPEN -> plain("reopen");
            case URGE -> plain("urge");
            case SUPERVISE -> plain("supervise");
            case SELF_HANDLE, APPLY, WITHDRAW, ASSIST, REPLY, ATTACH, DETACH, SPLIT, NOTE -> {}
        }
    }

    private void register() {
        plain("register");
        if (root.source().equals("citizen")) {
            plain("register.citizen");
        } else if (step.role().equals("INSPECTOR") || step.role().equals("GRID_WORKER")) {
            plain("register.inspector");
        }
    }

    private void file() {
        inStage("file");
        switch (root.source()) {
            case "citizen" -> plain("file.citizen");
            case "staff" -> plain("file.inspector");
            default -> {}
        }
    }

    private void dispatch() {
        inStage("dispatch");
        if (has(TakeStep.AGAIN)) {
            plain("dispatch.again");
        }
        step.due().ifPresent(at -> due(at, 1));
    }

    /// Before it was finished the unit still had it to do.
    private void takenAway(String name) {
        if (!name.equals("merge")) {
            plain(name);
        }
        var wasToDo =
                step.from()
                        .filter(from ->
                                from == CaseState.DISPATCHED || from == CaseState.IN_PROGRESS)
                        .isPresent();
        if (wasToDo) {
            step.due().ifPresent(at -> due(at, -1));
        }
    }

    private void putBack() {
        var isToDo = step.to() == CaseState.DISPATCHED || step.to() == CaseState.IN_PROGRESS;
        if (isToDo) {
            step.due().ifPresent(at -> due(at, 1));
        }
    }

    /// Since it was dispatched somebody has it to do, or did it, by a day that is another one now.
    private void recalculate() {
        var isDispatched =
                switch (step.to()) {
                    case DISPATCHED, IN_PROGRESS, FEEDBACK, CHECKING, TO_CLOSE -> true;
                    default -> false;
                };
        if (isDispatched && has("formerDue")) {
            due(formerDue(), -1);
            step.due().ifPresent(at -> due(at, 1));
        }
    }

    private void resume() {
        add("suspend.seconds", step.at(), true, Long.parseLong(payload(TakeStep.PAUSED)));
        step.due().ifPresent(at -> due(at, 1));
    }

    private void finish() {
        if (!has(TakeStep.AGAIN)) {
            counts("dispose", isBefore(step.due()));
            step.due().ifPresent(due -> met("dispose.met", due, step.at(), 1));
        }
    }

    private void close() {
        counts("close", isBefore(step.due()));
        if (step.unit().isPresent()) {
            step.due().ifPresent(due -> met("close.met", due, step.at(), 1));
        }
    }

    /// Counts on the day of the deadline, like `dispose.due`: a share of what was due is never over
    /// the whole, however early somebody was.
    private void met(String name, Instant due, Instant done, int amount) {
        add(name, due, !done.isAfter(due), amount);
    }

    private void plain(String name) {
        counts(name, true);
    }

    /// Counts; good if its stage was not over its time.
    private void inStage(String name) {
        counts(name, isBefore(step.stageDue()));
    }

    private boolean isBefore(Optional<Instant> due) {
        return due.filter(at -> step.at().isAfter(at)).isEmpty();
    }

    private void counts(String name, boolean good) {
        add(name, step.at(), good, 1);
    }

    private void due(Instant at, int amount) {
        add("dispose.due", at, true, amount);
        if (has(FINISHED_AT)) {
            met("dispose.met", at, Instant.parse(payload(FINISHED_AT)), amount);
        }
    }

    private Instant formerDue() {
        return Instant.parse(payload("formerDue"));
    }

    private String payload(String key) {
        var value = step.payload().get(key);
        if (value == null) {
            throw new IllegalStateException("A %s without %s".formatted(step.action(), key));
        }
        return value;
    }

    private boolean has(String flag) {
        return step.payload().containsKey(flag);
    }

    private void add(String name, Instant at, boolean good, long amount) {
        facts.add(
                new Fact(
                        name,
                        root.id(),
                        at,
                        root.region(),
                        step.unit().map(UnitId::value),
                        step.role(),
                        step.classCode(),
                        good,
                        amount));
    }
}
