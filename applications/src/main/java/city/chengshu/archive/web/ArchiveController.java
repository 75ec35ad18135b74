package city.chengshu.archive.web;

import city.chengshu.archive.ListRequests;
import city.chengshu.archive.PlaceRequest;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Divisions;
import city.chengshu.region.Place;
import city.chengshu.region.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
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

    record PlaceBody(
            @DecimalMin("-180") @DecimalMax("180") double longitude,
            @DecimalMin("-90") @DecimalMax("90") double latitude) {}

    record PlacedBody(UUID id, String region, String regionName) {}

    private final ListRequests listRequests;
    private final PlaceRequest placeRequest;
    private final Divisions divisions;
    private final Idempotency idempotency;

    ArchiveController(
            ListRequests listRequests,
            PlaceRequest placeRequest,
            Divisions divisions,
            Idempotency idempotency) {
        this.divisions = divisions;
        this.listRequests = listRequests;
        this.placeRequest = placeRequest;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Permit(value = "report.read", audit = "archive.list")
    Page<ListRequests.Line> list(
            @RequestParam(defaultValue = "") @Pattern(regexp = "[0-9]{0,12}") String region,
            @RequestParam(defaultValue = "false") boolean withoutPlace,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam Optional<UUID> cursor,
            Actor actor) {
        return listRequests.list(new ListRequests.Wanted(region, withoutPlace, q, cursor), actor);
    }

    @GetMapping("/{id}")
    @Permit(value = "report.read", audit = "archive.read")
    ListRequests.Line get(@PathVariable UUID id, Actor actor) {
        return listRequests.get(id, actor);
    }

    @PostMapping("/{id}/place")
    @Permit(value = "case.accept", audit = "archive.place")
    PlacedBody place(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody PlaceBody body,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "archive.place/" + id,
                body,
                PlacedBody.class,
                () ->
                        placed(
                                id,
                                placeRequest.place(
                                        id, new Place(body.longitude(), body.latitude()), actor)));
    }

    private PlacedBody placed(UUID id, String region) {
        return new PlacedBody(id, region, divisions.getPath(new RegionCode(region)));
    }
}
