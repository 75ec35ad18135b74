package city.chengshu.archive.web;

import city.chengshu.archive.ListRequests;
import city.chengshu.archive.PlaceRequest;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/archive/requests")
class ArchiveController {

    record ListBody(List<ListRequests.Line> items, @Nullable String next) {}

    record PlaceBody(double longitude, double latitude) {}

    record PlacedBody(UUID id, String region) {}

    private final ListRequests listRequests;
    private final PlaceRequest placeRequest;
    private final Idempotency idempotency;

    ArchiveController(
            ListRequests listRequests, PlaceRequest placeRequest, Idempotency idempotency) {
        this.listRequests = listRequests;
        this.placeRequest = placeRequest;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(value = "report.read", audit = "archive.list")
    ListBody list(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(required = false) @Nullable Instant cursor,
            Actor actor) {
        var found = listRequests.list(region, Optional.ofNullable(cursor), actor);
        return new ListBody(
                found, found.size() < 100 ? null : found.getLast().openedAt().toString());
    }

    @PostMapping("/{id}/place")
    @Permit(value = "case.accept", audit = "archive.place")
    PlacedBody place(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PlaceBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "archive.place/" + id,
                body,
                PlacedBody.class,
                () ->
                        new PlacedBody(
                                id,
                                placeRequest.place(
                                        id, new Place(body.longitude(), body.latitude()), actor)));
    }
}
