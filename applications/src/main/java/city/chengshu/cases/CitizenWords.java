package city.chengshu.cases;

import city.chengshu.reporting.RecordProgress;
import city.chengshu.reporting.Stage;
import java.util.List;
import java.util.Optional;

/// What a citizen is told of a step, in five words (受理 处置 督查 核查 结案) and one sentence.
final class CitizenWords {

    private CitizenWords() {}

    static Optional<RecordProgress.Progress> progress(CaseFile file) {
        var last = file.lastStep();
        var unit = last.unitName();
        var stage =
                switch (last.action()) {
                    case REGISTER, SEND_VERIFY, VERIFIED_TRUE, VERIFIED_FALSE, FILE -> null;
                    case ACCEPT -> Stage.ACCEPTANCE;
                    case REJECT, VOID -> Stage.REJECTED;
                    case DISPATCH, ARBITRATE, SIGN, RETURN, REWORK, CHECK_FAIL, REOPEN ->
                            Stage.HANDLING;
                    case DELAY, SUSPEND, RESUME -> Stage.HANDLING;
                    case RECALCULATE -> file.due == null ? null : stage(file.state);
                    case FINISH -> Stage.SUPERVISION;
                    case SEND_CHECK, CHECK_PASS -> Stage.CHECK;
                    case SELF_HANDLE -> Stage.CHECK;
                    case CLOSE -> Stage.CLOSED;
                    case APPLY, WITHDRAW, REFUSE, ASSIST, URGE, SUPERVISE, REPLY, SPLIT -> null;
                    case ATTACH, DETACH, MERGE, UNMERGE -> null;
                    case NOTE -> tells(file, last) ? stage(file.state) : null;
                };
        if (stage == null) {
            return Optional.empty();
        }
        var showsEnd = file.took(CaseAction.FINISH) || file.took(CaseAction.SELF_HANDLE);
        return Optional.of(
                new RecordProgress.Progress(
                        stage,
                        sentence(last, unit.orElse("责任单位")),
                        unit,
                        Optional.ofNullable(file.due),
                        Optional.of(file.classCode),
                        showsEnd ? file.afterPhotos : List.of(),
                        showsEnd,
                        last.at(),
                        word(file, last)));
    }

    /// What comes from outside is told as long as the case is open; afterwards its end is the word.
    private static boolean tells(CaseFile file, CaseStep step) {
        return step.payload().containsKey(NoteOnCase.TOLD) && !file.state.isEnd();
    }

    private static String word(CaseFile file, CaseStep step) {
        return RejectionReason.NOT_OURS.name().equals(step.payload().get("rejection"))
                ? RecordProgress.NOT_OURS
                : file.state.name();
    }

    /// What the reporter of a report that has just joined a case is told.
    static RecordProgress.Progress joined(CaseFile file) {
        return new RecordProgress.Progress(
                stage(file.state),
                "与同一问题的其他上报合并办理，进展将同步告知您",
                Optional.ofNullable(file.unitName),
                Optional.ofNullable(file.due),
                Optional.empty(),
                List.of(),
                false,
                file.lastStep().at(),
                file.state.name());
    }

    private static Stage stage(CaseState state) {
        return switch (state) {
            case REPORTED, VERIFYING, ACCEPTED -> Stage.ACCEPTANCE;
            case FILED, DISPATCHED, IN_PROGRESS, SUSPENDED, MERGED -> Stage.HANDLING;
            case FEEDBACK -> Stage.SUPERVISION;
            case CHECKING, TO_CLOSE -> Stage.CHECK;
            case CLOSED -> Stage.CLOSED;
            case REJECTED, VOIDED -> Stage.REJECTED;
        };
    }

    private static String sentence(CaseStep step, String unit) {
        return switch (step.action()) {
            case ACCEPT -> "已受理，正在确定责任单位";
            case REJECT -> "未予受理：" + step.reason();
            case DISPATCH, ARBITRATE -> "已派至%s处置".formatted(unit);
            case SIGN -> "%s已签收，正在处置".formatted(unit);
            case RETURN -> "%s退回，正在重新派遣".formatted(unit);
            case FINISH -> "%s已处置，正在督查".formatted(unit);
            case SEND_CHECK -> "%s已处置，正在核查".formatted(unit);
            case REWORK, CHECK_FAIL -> "处置未达到要求，已督促%s返工".formatted(unit);
            case DELAY -> "%s申请延期，已获批准".formatted(unit);
            case RECALCULATE -> "工作日历调整，办理期限已重新计算";
            case SUSPEND -> "因客观原因暂缓处置，恢复后继续办理";
            case RESUME -> "%s已恢复处置".formatted(unit);
            case VOID -> "经审核不再处置：" + step.reason();
            case SELF_HANDLE -> "网格员已现场处置，等待结案";
            case CHECK_PASS -> "核查通过，等待结案";
            case CLOSE -> "已结案，请您评价";
            case REOPEN -> "已重新立案，正在派遣";
            case NOTE -> step.reason();
            default -> "";
        };
    }

    /// Which notice the reporters get, if any.
    static Optional<String> template(CaseFile file) {
        return switch (file.lastStep().action()) {
            case ACCEPT -> Optional.of("report-accepted");
            case DISPATCH, ARBITRATE -> Optional.of("report-dispatched");
            case FINISH, SEND_CHECK -> Optional.of("report-finished");
            case CLOSE -> Optional.of("report-closed");
            case DELAY, SUSPEND -> Optional.of("report-delayed");
            case REJECT, VOID -> Optional.of("report-rejected");
            default -> Optional.empty();
        };
    }
}
