package city.chengshu.open311.web;

import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.ApiClients;
import city.chengshu.open311.City;
import city.chengshu.open311.GeoReport;
import city.chengshu.open311.Open311Error;
import city.chengshu.open311.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// GeoReport v2, each call as `.xml` and as `.json`.
@RestController
class GeoReportController {

    private static final String BASE = "/open311/v2/";
    private static final String FORMAT = ".{format:xml|json}";

    private final GeoReport geoReport;
    private final ApiClients clients;
    private final Idempotency idempotency;
    private final City city;

    GeoReportController(
            GeoReport geoReport, ApiClients clients, Idempotency idempotency, City city) {
        this.geoReport = geoReport;
        this.clients = clients;
        this.idempotency = idempotency;
        this.city = city;
    }

    @GetMapping(BASE + "services" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.services", recorded = false)
    ResponseEntity<String> services(@PathVariable String format, HttpServletRequest request) {
        asked(request);
        var writing = Writing.of(format);
        return answer(writing, writing.list("services", "service", geoReport.services()));
    }

    @GetMapping(BASE + "services/{code}" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.service", recorded = false)
    ResponseEntity<String> service(
            @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        asked(request);
        var writing = Writing.of(format);
        return answer(writing, writing.one("service_definition", geoReport.definition(code)));
    }

    @GetMapping(BASE + "requests" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.requests", recorded = false)
    ResponseEntity<String> requests(@PathVariable String format, HttpServletRequest request) {
        return requests(format, geoReport.requests(asked(request), base()));
    }

    @GetMapping(BASE + "requests/{id}" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.request", recorded = false)
    ResponseEntity<String> request(
            @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        asked(request);
        return requests(format, List.of(geoReport.request(id, base())));
    }

    private static ResponseEntity<String> requests(String format, List<Map<String, Object>> found) {
        var writing = Writing.of(format);
        return answer(writing, writing.list("service_requests", "request", found));
    }

    /// Requests get their number at once, so no token was ever given.
    @GetMapping(BASE + "tokens/{token}" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.token", recorded = false)
    ResponseEntity<String> token(@PathVariable String token, @PathVariable String format) {
        throw new Refusal(Open311Error.TOKEN, "Cannot find the token");
    }

    @PostMapping(BASE + "requests" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.submit")
    ResponseEntity<String> submit(
            @PathVariable String format,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            HttpServletRequest request) {
        var sent = asked(request);
        var client = clients.get(Optional.ofNullable(request.getParameter("api_key")));
        var body = sent.values();
        @SuppressWarnings("unchecked")
        Map<String, Object> submitted =
                key.isEmpty()
                        ? geoReport.submit(sent, client)
                        : idempotency.once(
                                client.actor(),
                                key.get(),
                                "open311.submit",
                                body,
                                Map.class,
                                () -> geoReport.submit(sent, client));
        var writing = Writing.of(format);
        return answer(
                HttpStatus.CREATED,
                writing,
                writing.list("service_requests", "request", List.of(submitted)));
    }

    @GetMapping(BASE + "servicerequestupdates" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.updates", recorded = false)
    ResponseEntity<String> updates(@PathVariable String format, HttpServletRequest request) {
        var writing = Writing.of(format);
        return answer(
                writing,
                writing.list(
                        "service_request_updates",
                        "request_update",
                        geoReport.updates(asked(request), base())));
    }

    @GetMapping(BASE + "discovery" + FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.discovery", recorded = false)
    ResponseEntity<String> discovery(@PathVariable String format) {
        var writing = Writing.of(format);
        var url = base() + BASE.substring(0, BASE.length() - 1);
        var formats = List.of("text/xml", "application/json");
        var endpoint =
                GeoReport.fields(
                        "specification", "http://wiki.open311.org/GeoReport_v2",
                        "url", url,
                        "changeset", "2026-11-24T00:00:00+08:00",
                        "type", "production",
                        "formats", formats);
        var discovery =
                GeoReport.fields(
                        "changeset", "2026-11-24T00:00:00+08:00",
                        "contact", city.name() + "城市管理部门",
                        "key_service", "请向" + city.name() + "城市管理部门申请 api_key",
                        "service_area", city.name() + " " + city.code(),
                        "endpoints", List.of(endpoint));
        return answer(writing, writing.one("discovery", discovery));
    }

    /// Empty parameters are none; another city's id is unknown here.
    private GeoReport.Parameters asked(HttpServletRequest request) {
        var parameters =
                new GeoReport.Parameters(
                        request.getParameterMap().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("api_key"))
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> Arrays.asList(entry.getValue()))));
        var jurisdiction = request.getParameter("jurisdiction_id");
        if (jurisdiction != null
                && !jurisdiction.isBlank()
                && !jurisdiction.strip().equals(city.code())) {
            throw new Refusal(Open311Error.JURISDICTION, "Cannot find the jurisdiction_id");
        }
        return parameters;
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<String> answer(Writing writing, String text) {
        return answer(HttpStatus.OK, writing, text);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Writing writing, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(writing.mediaType()))
                .body(text);
    }
}
