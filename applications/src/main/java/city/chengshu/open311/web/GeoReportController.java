package city.chengshu.open311.web;

import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.GeoReport;
import city.chengshu.open311.GeoRequest;
import city.chengshu.open311.GeoService;
import city.chengshu.open311.GeoServices;
import city.chengshu.open311.GeoUpdate;
import city.chengshu.open311.Open311Error;
import city.chengshu.open311.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What GeoReport v2 lets everybody read, each call as `.xml` and as `.json`.
@RestController
class GeoReportController {

    private final GeoReport geoReport;
    private final GeoServices services;
    private final GeoEdge edge;

    GeoReportController(GeoReport geoReport, GeoServices services, GeoEdge edge) {
        this.geoReport = geoReport;
        this.services = services;
        this.edge = edge;
    }

    @GetMapping(GeoEdge.BASE + "services" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.services", recorded = false)
    ResponseEntity<String> services(@PathVariable String format, HttpServletRequest request) {
        edge.asked(request);
        var writing = Writing.of(format);
        return GeoEdge.answer(
                writing,
                writing.list(
                        "services",
                        "service",
                        services.list().stream().map(GeoService::fields).toList()));
    }

    @GetMapping(GeoEdge.BASE + "services/{code}" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.service", recorded = false)
    ResponseEntity<String> service(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        edge.asked(request);
        var writing = Writing.of(format);
        return GeoEdge.answer(
                writing, writing.one("service_definition", services.definition(code).fields()));
    }

    @GetMapping(GeoEdge.BASE + "requests" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.requests", recorded = false)
    ResponseEntity<String> requests(@PathVariable String format, HttpServletRequest request) {
        return requests(format, geoReport.requests(edge.asked(request), GeoEdge.base()));
    }

    @GetMapping(GeoEdge.BASE + "requests/{id}" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.request", recorded = false)
    ResponseEntity<String> request(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        edge.asked(request);
        return requests(format, List.of(geoReport.request(id, GeoEdge.base())));
    }

    private static ResponseEntity<String> requests(String format, List<GeoRequest> found) {
        return GeoEdge.requests(format, found.stream().map(GeoRequest::fields).toList());
    }

    /// Requests get their number at once, so no token is ever given; whoever polls all the same may
    /// do so by the number.
    @GetMapping(GeoEdge.BASE + "tokens/{token}" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.token", recorded = false)
    ResponseEntity<String> token(
            @PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        edge.asked(request);
        var known =
                geoReport
                        .find(token, GeoEdge.base())
                        .orElseThrow(
                                () -> new Refusal(Open311Error.TOKEN, "Cannot find the token"));
        var receipt =
                new GeoRequest.Receipt(
                        Optional.of(known.id()),
                        Optional.of(token),
                        Optional.empty(),
                        Optional.empty());
        return GeoEdge.requests(format, List.of(receipt.fields()));
    }

    @GetMapping(GeoEdge.BASE + "servicerequestupdates" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.updates", recorded = false)
    ResponseEntity<String> updates(@PathVariable String format, HttpServletRequest request) {
        var found = geoReport.updates(edge.asked(request), GeoEdge.base());
        return GeoEdge.updates(format, found.stream().map(GeoUpdate::fields).toList());
    }

    @GetMapping(GeoEdge.BASE + "discovery" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.discovery", recorded = false)
    ResponseEntity<String> discovery(@PathVariable String format) {
        var writing = Writing.of(format);
        return GeoEdge.answer(writing, writing.one("discovery", edge.discovery()));
    }

    /// Whatever else is called is refused in the standard's own form.
    @RequestMapping(GeoEdge.BASE + "**")
    @Permit(value = Permit.ANYONE, audit = "open311.unknown", recorded = false)
    ResponseEntity<String> unknown() {
        throw new Refusal(Open311Error.CALL, "Cannot answer: no such call");
    }
}
