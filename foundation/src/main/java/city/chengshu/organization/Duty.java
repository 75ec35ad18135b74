package city.chengshu.organization;

import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// One row of the list of responsibilities (权责清单): what, where and when → unit.
///
/// @param caseClass code of a case class, or [#ANY]
/// @param region digits with which the division codes begin where it holds; empty: everywhere
/// @param owner only for components of this owner (权属单位)
/// @param shift only in these hours of the week (值班时段)
/// @param until excluded
/// @param title the matter in Chinese, as the list has it
public record Duty(
        UUID id,
        String caseClass,
        String region,
        Optional<UnitId> owner,
        Optional<Shift> shift,
        UnitId unit,
        Instant from,
        Optional<Instant> until,
        String title) {

    /// Every class.
    public static final String ANY = "*";

    /// The most specific first: owner, then class, then the smaller area, then hours; among equals,
    /// which never hold at one moment, the later.
    static final Comparator<Duty> MOST_SPECIFIC_FIRST =
            Comparator.comparing((Duty duty) -> duty.owner().isEmpty())
                    .thenComparing(duty -> duty.caseClass().equals(ANY))
                    .thenComparing(duty -> -duty.region().length())
                    .thenComparing(duty -> duty.shift().isEmpty())
                    .thenComparing(Duty::from, Comparator.reverseOrder())
                    .thenComparing(Duty::id);

    boolean holds(Instant at) {
        return !at.isBefore(from)
                && until.map(at::isBefore).orElse(true)
                && (shift.isEmpty() || shift.get().covers(at));
    }

    boolean sameRank(Duty other) {
        return caseClass.equals(other.caseClass)
                && region.equals(other.region)
                && owner.equals(other.owner)
                && shift.isPresent() == other.shift.isPresent();
    }

    /// Whether both would answer the same question at the same moment.
    boolean collidesWith(Duty other) {
        return sameRank(other)
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this)
                && (shift.isEmpty() || shift.get().overlaps(other.shift.orElseThrow()));
    }

    private boolean startsBeforeEndOf(Duty other) {
        return other.until.map(from::isBefore).orElse(true);
    }

    /// The same duty, over from `at` on.
    Duty endedAt(Instant at) {
        if (until.isPresent()) {
            throw new Refusal(
                    OrganizationError.DUTY_ENDED,
                    "Cannot end duty %s: it ended at %s".formatted(id, until.get()));
        }
        return new Duty(
                id,
                caseClass,
                region,
                owner,
                shift,
                unit,
                from,
                Optional.of(at.isAfter(from) ? at : from),
                title);
    }
}
