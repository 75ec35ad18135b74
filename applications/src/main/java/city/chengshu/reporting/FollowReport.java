package city.chengshu.reporting;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A citizen looks what became of a report (查看进展): the own ones, or an anonymous one by its code.
@Service
public class FollowReport {

    private static final int PAGE = 20;

    private final Reports reports;
    private final FollowCodes followCodes;

    FollowReport(Reports reports, FollowCodes followCodes) {
        this.reports = reports;
        this.followCodes = followCodes;
    }

    public Page<Report> listMine(Actor citizen, Optional<UUID> before) {
        return Page.cut(
                reports.listOf(citizen.id(), before, PAGE + 1),
                PAGE,
                report -> report.id().value().toString());
    }

    /// One's own report; somebody else's is "not found".
    public Report getMine(ReportId id, Actor citizen) {
        return reports.find(id)
                .filter(report -> !report.anonymous() && report.reporter().equals(citizen.id()))
                .orElseThrow(() -> unknown(id.value().toString()));
    }

    public Report getByCode(String number, String code) {
        return reports.findAnonymous(number)
                .filter(report -> followCodes.of(report.id()).isTypedAs(code))
                .orElseThrow(() -> unknown(number));
    }

    /// The code of a report, for its reporter only.
    public String codeOf(ReportId report) {
        return followCodes.of(report).value();
    }

    public List<Report.Step> story(Report report) {
        return reports.story(report.id());
    }

    private static Refusal unknown(String what) {
        return new Refusal(
                ReportError.UNKNOWN,
                "Cannot show report %s: no such report for you".formatted(what));
    }
}
