package city.chengshu.cases;

import city.chengshu.files.AttachFiles;
import city.chengshu.files.FileId;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Locate;
import city.chengshu.region.Place;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.ReportEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a case (立案前的登记): for a report, or by staff who saw the problem themselves. A class with a
/// short path goes straight to the unit in charge.
@Service
public class OpenCase {

    /// What staff register.
    public record Registration(
            String classCode, Place place, String address, String text, List<UUID> photos) {
        public Registration {
            photos = List.copyOf(photos);
            address = StepDetails.clean(address);
            text = StepDetails.clean(text);
        }
    }

    /// A part of a case.
    ///
    /// @param source `assist` or `split`
    public record Part(UnitId unit, Optional<String> classCode, String text, String source) {
        public Part {
            text = StepDetails.clean(text);
        }
    }

    /// @param number 案件编号
    public record Opened(CaseId id, String number, CaseState state, int version) {}

    private final Cases cases;
    private final CaseClasses classes;
    private final TakeStep takeStep;
    private final TellOthers tellOthers;
    private final Locate locate;
    private final AttachFiles attachFiles;
    private final CountFacts countFacts;
    private final Clock clock;

    // Eight: opening is where the case first meets place, class, photos and everybody to be told.
    OpenCase(
            Cases cases,
            CaseClasses classes,
            TakeStep takeStep,
            TellOthers tellOthers,
            Locate locate,
            AttachFiles attachFiles,
            CountFacts countFacts,
            Clock clock) {
        this.cases = cases;
        this.classes = classes;
        this.takeStep = takeStep;
        this.tellOthers = tellOthers;
        this.locate = locate;
        this.attachFiles = attachFiles;
        this.countFacts = countFacts;
        this.clock = clock;
    }

    /// In the transaction of the report.
    @Transactional
    public Opened openFor(ReportEvent.Submitted report) {
        var link = link(report);
        var blank =
                blank(
                        report.classCode().orElse(CaseClasses.OTHER),
                        report.region(),
                        report.regionName(),
                        report.address(),
                        report.text(),
                        report.place(),
                        report.photos(),
                        Optional.of(link),
                        "citizen",
                        report.at());
        return open(blank, Optional.of(link), report.by(), report.at());
    }

    /// Whom to tell of each step, if he can be told.
    static Case.LinkedReport link(ReportEvent.Submitted report) {
        return new Case.LinkedReport(
                report.report().value(),
                report.number(),
                report.by().kind() == Actor.Kind.CITIZEN
                        ? Optional.of(report.by().id())
                        : Optional.empty());
    }

    /// For a report that was taken off another case: it begins anew where that one is.
    Opened openAgain(Case former, Report report, Case.LinkedReport link, Actor by) {
        var now = clock.instant();
        var blank =
                blank(
                        report.classCode().orElse(former.classCode()),
                        former.region(),
                        former.regionName(),
                        report.address(),
                        report.text(),
                        report.place(),
                        report.photos(),
                        Optional.of(link),
                        "citizen",
                        now);
        return open(blank, Optional.of(link), by, now);
    }

    @Transactional
    public Opened register(Registration registration, Actor by) {
        var blank = blank(registration, by);
        return open(
                blank,
                Optional.empty(),
                by,
                blank.registeredAt(),
                classes.choose(blank.classCode()).shortPath());
    }

    /// Without the short path: the next step follows at once, in the same transaction.
    @Transactional
    Opened registerOnly(Registration registration, Actor by) {
        var blank = blank(registration, by);
        return open(blank, Optional.empty(), by, blank.registeredAt(), false);
    }

    private Case blank(Registration registration, Actor by) {
        var located = locate.locate(registration.place());
        if (located.outside()) {
            throw new Refusal(
                    CaseError.OUTSIDE,
                    "Cannot register a case: %s lies outside the city"
                            .formatted(registration.place()));
        }
        var blank =
                blank(
                        registration.classCode(),
                        located.region().value(),
                        located.name(),
                        registration.address(),
                        registration.text(),
                        Optional.of(registration.place()),
                        registration.photos(),
                        Optional.empty(),
                        "staff",
                        clock.instant());
        attachFiles.attach(
                registration.photos().stream().map(FileId::new).toList(),
                "cases",
                blank.id().value(),
                "before",
                by);
        return blank;
    }

    /// Opens a part of a case for another unit (协办, 拆分), at once in its hands. The reporters stay
    /// with the whole: one voice speaks to them.
    @Transactional
    public Opened openPart(Case whole, Part part, Actor by) {
        var now = clock.instant();
        var file = new CaseFile(blankPart(whole, part, now));
        file.kin = Case.Kin.childOf(whole.id());
        var unit = StepDetails.to(part.unit());
        takeStep.register(file, by, StepDetails.because(part.text()), now);
        takeStep.shortPath(file, unit, now);
        tellOthers.tell(file, by);
        var number = cases.insert(file, Optional.empty());
        countFacts.count(file);
        tellOthers.tellUnit(file, number);
        return new Opened(file.before().id(), number, file.state, file.steps().size());
    }

    private static Case blankPart(Case whole, Part part, Instant now) {
        return blank(
                part.classCode().orElse(whole.classCode()),
                whole.region(),
                whole.regionName(),
                whole.address(),
                part.text(),
                whole.place(),
                whole.photos(),
                Optional.empty(),
                part.source(),
                now);
    }

    private Opened open(Case blank, Optional<Case.LinkedReport> link, Actor by, Instant now) {
        return open(blank, link, by, now, classes.choose(blank.classCode()).shortPath());
    }

    private Opened open(
            Case blank,
            Optional<Case.LinkedReport> link,
            Actor by,
            Instant now,
            boolean shortPath) {
        var file = new CaseFile(blank);
        takeStep.register(file, by, StepDetails.NONE, now);
        if (shortPath) {
            takeStep.shortPath(file, StepDetails.NONE, now);
        }
        tellOthers.tell(file, by);
        var number = cases.insert(file, link);
        countFacts.count(file);
        tellOthers.tellUnit(file, number);
        return new Opened(blank.id(), number, file.state, file.steps().size());
    }

    private static Case blank(
            String classCode,
            String region,
            String regionName,
            String address,
            String text,
            Optional<Place> place,
            List<UUID> photos,
            Optional<Case.LinkedReport> link,
            String source,
            Instant now) {
        return new Case(
                new CaseId(Ids.next(now)),
                "",
                0,
                CaseState.REPORTED,
                classCode,
                Optional.empty(),
                TimeLimits.FIRST_LEVEL,
                region,
                regionName,
                address,
                text,
                place,
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Case.Counts.NONE,
                Case.Arbitration.NONE,
                Optional.empty(),
                Optional.empty(),
                Case.Alarm.NONE,
                Optional.empty(),
                Case.Kin.NONE,
                photos,
                List.of(),
                link.stream().toList(),
                source,
                HouseClock.isMoved());
    }
}
