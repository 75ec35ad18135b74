package city.chengshu.rewards;

import city.chengshu.cases.Case;
import city.chengshu.cases.CaseState;
import city.chengshu.organization.UnitId;
import city.chengshu.region.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// A report that may have earned something (候选线索), as its case stands.
///
/// @param person the reporter; none if anonymous
/// @param first whether it is the report its case was opened for; others repeat it
/// @param condition filing condition of the case (立案条件)
record Candidate(
        UUID report,
        String number,
        UUID caseId,
        Optional<UUID> person,
        boolean first,
        String classCode,
        Optional<String> condition,
        String region,
        String address,
        Optional<Place> place,
        Optional<UnitId> unit,
        CaseState state,
        Instant at) {

    /// The report that brought a case about; later ones told the city nothing new.
    static Optional<Candidate> of(Case found, CaseState state, String classCode, Instant at) {
        return found.reports().stream()
                .min(Comparator.comparing(link -> link.report().toString()))
                .map(link -> of(found, link, true, state, classCode, at));
    }

    static Candidate of(
            Case found,
            Case.LinkedReport link,
            boolean first,
            CaseState state,
            String classCode,
            Instant at) {
        return new Candidate(
                link.report(),
                link.number(),
                found.id().value(),
                link.reporter(),
                first,
                classCode,
                found.condition(),
                found.region(),
                found.address(),
                found.place(),
                found.unit(),
                state,
                at);
    }

    Candidate withUnit(Optional<UnitId> unit, Optional<String> condition) {
        return new Candidate(
                report, number, caseId, person, first, classCode, condition, region, address, place,
                unit, state, at);
    }
}
