package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.Contact;
import city.chengshu.reporting.Contacts;
import city.chengshu.reporting.ReportId;
import org.springframework.stereotype.Service;

/// Whom to call about a case (联系上报人): in clear, for who may see it, within his scope, on record.
@Service
public class LookUpContact {

    private final Cases cases;
    private final Contacts contacts;

    LookUpContact(Cases cases, Contacts contacts) {
        this.cases = cases;
        this.contacts = contacts;
    }

    public Contact lookUp(CaseId id, ReportId report, Actor actor) {
        return cases.find(id, actor.scope())
                .filter(found ->
                        found.reports().stream()
                                .anyMatch(link -> link.report().equals(report.value())))
                .flatMap(_ -> contacts.find(report))
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.NO_CONTACT,
                                "Cannot show a contact of report %s in case %s: there is none for you"
                                        .formatted(report.value(), id.value())));
    }
}
