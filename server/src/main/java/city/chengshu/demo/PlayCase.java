package city.chengshu.demo;

import city.chengshu.cases.CaseAction;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.FindCase;
import city.chengshu.cases.MoveCase;
import city.chengshu.cases.StepDetails;
import city.chengshu.demo.PlannedCase.Deed;
import city.chengshu.demo.PlannedCase.Step;
import city.chengshu.files.FileId;
import city.chengshu.files.ReuseFile;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.region.Place;
import city.chengshu.reporting.EvaluateReport;
import city.chengshu.reporting.FollowReport;
import city.chengshu.reporting.NewReport;
import city.chengshu.reporting.ReportId;
import city.chengshu.reporting.SubmitReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lives one planned case through the real use cases, each at its moment (模拟流转).
@Component
class PlayCase {

    private final SubmitReport submitReport;
    private final FindCase findCase;
    private final MoveCase moveCase;
    private final FollowReport followReport;
    private final EvaluateReport evaluateReport;
    private final ReuseFile reuseFile;

    PlayCase(
            SubmitReport submitReport,
            FindCase findCase,
            MoveCase moveCase,
            FollowReport followReport,
            EvaluateReport evaluateReport,
            ReuseFile reuseFile) {
        this.submitReport = submitReport;
        this.findCase = findCase;
        this.moveCase = moveCase;
        this.followReport = followReport;
        this.evaluateReport = evaluateReport;
        this.reuseFile = reuseFile;
    }

    /// @param photo the citizen's photo, uploaded already
    /// @return how many use cases were called
    int play(PlannedCase planned, FileId photo, Crew crew, Drawings drawings) {
        var report = submit(planned, photo, crew);
        if (planned.steps().isEmpty()) {
            return 1;
        }
        var life = new Life(planned, report, crew, drawings);
        planned.steps().forEach(life::take);
        return 1 + life.deeds;
    }

    private ReportId submit(PlannedCase planned, FileId photo, Crew crew) {
        var unclassified = planned.fate().goesByHand();
        var report =
                new NewReport(
                        List.of(photo.value()),
                        new Place(planned.longitude(), planned.latitude()),
                        unclassified
                                ? Optional.empty()
                                : Optional.of(planned.subject().classCode()),
                        planned.text(),
                        planned.address(),
                        false);
        var citizen = crew.citizens.get(planned.citizen());
        return HouseClock.at(planned.reported(), () -> submitReport.submit(report, citizen).id());
    }

    /// One case while it is lived.
    private final class Life {

        private final PlannedCase planned;
        private final ReportId report;
        private final Crew crew;
        private final Drawings drawings;
        private FindCase.Found now;
        private List<UUID> after = List.of();
        private List<UUID> checked = List.of();
        private int deeds;

        Life(PlannedCase planned, ReportId report, Crew crew, Drawings drawings) {
            this.planned = planned;
            this.report = report;
            this.crew = crew;
            this.drawings = drawings;
            this.now = findCase.getForReport(report.value());
        }

        void take(Step step) {
            if (step.deed() == Deed.EVALUATE) {
                evaluate(step.at());
                return;
            }
            if (now.state() == CaseState.FEEDBACK) {
                move(CaseAction.SEND_CHECK, crew.acceptor, StepDetails.NONE, step.at());
            }
            if (step.deed() == Deed.FINISH) {
                photograph(step.at());
            }
            move(action(step.deed()), actor(step.deed()), details(step.deed()), step.at());
        }

        private void move(CaseAction action, Actor actor, StepDetails details, Instant at) {
            var moved =
                    HouseClock.at(
                            at,
                            () -> moveCase.move(now.id(), now.version(), action, details, actor));
            deeds++;
            now =
                    action == CaseAction.DISPATCH
                            ? findCase.get(now.id())
                            : new FindCase.Found(
                                    now.id(),
                                    moved.state(),
                                    moved.version(),
                                    now.unit(),
                                    now.unitName());
        }

        /// The handler shows the place put right, the inspector the same a little later.
        private void photograph(Instant at) {
            var drawing = drawings.after(planned.picture());
            var photos =
                    HouseClock.at(
                            at,
                            () ->
                                    reuseFile.reuse(
                                            List.of(
                                                    new ReuseFile.Use(drawing, handler().id(), at),
                                                    new ReuseFile.Use(
                                                            drawing, crew.inspector.id(), at))));
            after = List.of(photos.getFirst().value());
            checked = List.of(photos.getLast().value());
        }

        private void evaluate(Instant at) {
            var citizen = crew.citizens.get(planned.citizen());
            var happy = Math.floorMod(planned.text().hashCode() + planned.citizen(), 10);
            HouseClock.at(
                    at,
                    () -> {
                        evaluateReport.evaluate(
                                followReport.getMine(report, citizen),
                                happy > 0,
                                happy > 3 ? 5 : happy > 0 ? 4 : 2,
                                happy > 0 ? "" : "过两天又恢复原样了。");
                        return true;
                    });
            deeds++;
        }

        private Actor handler() {
            return crew.handler(now.unit().orElseThrow(), now.unitName());
        }

        private Actor actor(Deed deed) {
            return switch (deed) {
                case ACCEPT, SEND_VERIFY, REJECT -> crew.acceptor;
                case VERIFIED_TRUE, CHECK_PASS, CHECK_FAIL -> crew.inspector;
                case FILE, CLOSE, REOPEN -> crew.shift;
                case DISPATCH, RETURN -> crew.dispatcher;
                case SIGN, FINISH, EVALUATE -> handler();
            };
        }

        private StepDetails details(Deed deed) {
            return switch (deed) {
                case ACCEPT ->
                        new StepDetails(
                                "",
                                "",
                                List.of(),
                                Optional.empty(),
                                Optional.of(planned.subject().classCode()),
                                Optional.empty());
                case REJECT -> because("不属于城市管理受理范围，已告知市民咨询渠道。", List.of());
                case VERIFIED_TRUE -> because("现场情况属实。", verified());
                case RETURN -> because("该处由其他单位负责养护。", List.of());
                case FINISH -> remark(planned.remedy(), after);
                case CHECK_PASS -> remark("现场已恢复。", checked);
                case CHECK_FAIL -> because("现场仍有遗留，未达到结案条件。", checked);
                case REOPEN -> because("市民反映问题再次出现。", List.of());
                case SEND_VERIFY, FILE, DISPATCH, SIGN, CLOSE, EVALUATE -> StepDetails.NONE;
            };
        }

        private List<UUID> verified() {
            var use =
                    new ReuseFile.Use(
                            drawings.before(planned.picture()),
                            crew.inspector.id(),
                            planned.reported());
            return reuseFile.reuse(List.of(use)).stream().map(FileId::value).toList();
        }
    }

    private static CaseAction action(Deed deed) {
        return CaseAction.valueOf(deed.name());
    }

    private static StepDetails because(String reason, List<UUID> photos) {
        return new StepDetails(
                reason, "", photos, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StepDetails remark(String remark, List<UUID> photos) {
        return new StepDetails(
                "", remark, photos, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
