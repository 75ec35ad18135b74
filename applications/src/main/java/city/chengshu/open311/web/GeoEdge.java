package city.chengshu.open311.web;

import city.chengshu.kernel.Refusal;
import city.chengshu.open311.City;
import city.chengshu.open311.GeoFields;
import city.chengshu.open311.GeoParameters;
import city.chengshu.open311.Open311Error;
import city.chengshu.open311.ServiceArea;
import city.chengshu.open311.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What all calls of GeoReport v2 have in common: how parameters come in and answers go out.
@Component
class GeoEdge {

    static final String BASE = "/open311/v2/";
    static final String FORMAT = ".{format:xml|json}";
    private static final String CHANGESET = "2026-11-25T00:00:00+08:00";

    private final City city;
    private final ServiceArea serviceArea;

    GeoEdge(City city, ServiceArea serviceArea) {
        this.city = city;
        this.serviceArea = serviceArea;
    }

    /// Empty parameters are none; another city's id is unknown here.
    GeoParameters asked(HttpServletRequest request) {
        var parameters =
                new GeoParameters(
                        request.getParameterMap().entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("api_key"))
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                entry -> Arrays.asList(entry.getValue()))));
        if (parameters.find("jurisdiction_id").filter(id -> !id.equals(city.code())).isPresent()) {
            throw new Refusal(Open311Error.JURISDICTION, "Cannot find the jurisdiction_id");
        }
        return parameters;
    }

    static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    Map<String, Object> discovery() {
        return GeoFields.of(
                "changeset",
                CHANGESET,
                "contact",
                city.name() + "城市管理部门",
                "key_service",
                "请向" + city.name() + "城市管理部门申请 api_key",
                "service_area",
                serviceArea.area(),
                "endpoints",
                List.of(
                        GeoFields.of(
                                "specification",
                                "http://wiki.open311.org/GeoReport_v2",
                                "url",
                                base() + BASE.substring(0, BASE.length() - 1),
                                "changeset",
                                CHANGESET,
                                "type",
                                "production",
                                "formats",
                                List.of("text/xml", "application/json"))));
    }

    static ResponseEntity<String> requests(String format, List<Map<String, Object>> found) {
        return requests(HttpStatus.OK, format, found);
    }

    static ResponseEntity<String> requests(
            HttpStatus status, String format, List<Map<String, Object>> found) {
        var writing = Writing.of(format);
        return answer(status, writing, writing.list("service_requests", "request", found));
    }

    static ResponseEntity<String> updates(String format, List<Map<String, Object>> found) {
        return updates(HttpStatus.OK, format, found);
    }

    static ResponseEntity<String> updates(
            HttpStatus status, String format, List<? extends Map<String, ?>> found) {
        var writing = Writing.of(format);
        return answer(
                status, writing, writing.list("service_request_updates", "request_update", found));
    }

    static ResponseEntity<String> answer(Writing writing, String text) {
        return answer(HttpStatus.OK, writing, text);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Writing writing, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(writing.mediaType()))
                .body(text);
    }
}
