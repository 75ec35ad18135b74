package city.chengshu.cases;

import city.chengshu.calendar.Limit;
import city.chengshu.kernel.Refusal;
import city.chengshu.organization.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person adds to an action: why, a word, photos, and what the action asks for.
///
/// @param owner of the damaged component (权属单位), for a dispatch by rule
public record StepDetails(
        String reason,
        String remark,
        List<UUID> photos,
        Optional<UnitId> unit,
        Optional<String> classCode,
        Optional<String> condition,
        Optional<RejectionReason> rejection,
        Optional<Limit> limit,
        Optional<UnitId> owner,
        Optional<Application> application,
        Optional<String> level) {

    public static final StepDetails NONE =
            new StepDetails(
                    "", "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST = 500;

    /// For whatever is not a rejection by code.
    public StepDetails(
            String reason,
            String remark,
            List<UUID> photos,
            Optional<UnitId> unit,
            Optional<String> classCode,
            Optional<String> condition) {
        this(
                reason,
                remark,
                photos,
                unit,
                classCode,
                condition,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Only words.
    static StepDetails because(String reason) {
        return new StepDetails(
                reason, "", List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    StepDetails withRemark(String words) {
        return new StepDetails(
                reason,
                words,
                photos,
                unit,
                classCode,
                condition,
                rejection,
                limit,
                owner,
                application,
                level);
    }

    /// Only a unit.
    static StepDetails to(UnitId unit) {
        return new StepDetails(
                "", "", List.of(), Optional.of(unit), Optional.empty(), Optional.empty());
    }

    /// What a decision on `application` adds to the step it leads to.
    static StepDetails decided(Application application, String words) {
        return new StepDetails(
                application.reason(),
                words,
                application.photos(),
                application.assisting(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                application.limit(),
                Optional.empty(),
                Optional.of(application),
                Optional.empty());
    }

    /// A rejection that says nothing more is told in the words of its code.
    public StepDetails {
        photos = List.copyOf(photos);
        reason = clean(reason);
        reason = reason.isEmpty() ? rejection.map(RejectionReason::chinese).orElse("") : reason;
        remark = clean(remark);
    }

    static String clean(String text) {
        var clean = text.strip();
        if (clean.length() > LONGEST || clean.codePoints().anyMatch(StepDetails::isUnreadable)) {
            throw new Refusal(
                    CaseError.TEXT_TOO_LONG,
                    "Cannot take the text: over 500 characters, or unreadable");
        }
        return clean;
    }

    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
