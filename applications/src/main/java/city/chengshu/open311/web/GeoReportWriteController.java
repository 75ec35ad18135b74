package city.chengshu.open311.web;

import city.chengshu.files.StoreFile;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.web.Permit;
import city.chengshu.open311.ApiClients;
import city.chengshu.open311.GeoParameters;
import city.chengshu.open311.ReceiveUpdate;
import city.chengshu.open311.SubmitRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// What GeoReport v2 lets registered clients write: requests, with photos as parts of a form if
/// they like, and updates of their own requests.
@RestController
class GeoReportWriteController {

    private static final int MOST_PHOTOS = 9;

    private final SubmitRequest submitRequest;
    private final ReceiveUpdate receiveUpdate;
    private final ApiClients clients;
    private final StoreFile storeFile;
    private final Idempotency idempotency;
    private final GeoEdge edge;

    GeoReportWriteController(
            SubmitRequest submitRequest,
            ReceiveUpdate receiveUpdate,
            ApiClients clients,
            StoreFile storeFile,
            Idempotency idempotency,
            GeoEdge edge) {
        this.submitRequest = submitRequest;
        this.receiveUpdate = receiveUpdate;
        this.clients = clients;
        this.storeFile = storeFile;
        this.idempotency = idempotency;
        this.edge = edge;
    }

    @PostMapping(GeoEdge.BASE + "requests" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.submit")
    ResponseEntity<String> submit(
            @PathVariable String format,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            HttpServletRequest request)
            throws IOException {
        var client = client(request);
        var sent = edge.asked(request);
        var photos = photos(request, client);
        var submitted =
                once(key, client, sent, () -> submitRequest.submit(sent, photos, client).fields());
        return GeoEdge.requests(HttpStatus.CREATED, format, List.of(submitted));
    }

    @PostMapping(GeoEdge.BASE + "servicerequestupdates" + GeoEdge.FORMAT)
    @Permit(value = Permit.ANYONE, audit = "open311.update")
    ResponseEntity<String> update(@PathVariable String format, HttpServletRequest request) {
        var client = client(request);
        var taken = receiveUpdate.receive(edge.asked(request), client);
        return GeoEdge.updates(
                HttpStatus.CREATED, format, List.of(Map.of("update_id", taken.id())));
    }

    private ApiClients.Client client(HttpServletRequest request) {
        return clients.get(Optional.ofNullable(request.getParameter("api_key")));
    }

    private Map<String, Object> once(
            Optional<String> key,
            ApiClients.Client client,
            GeoParameters sent,
            Supplier<Map<String, Object>> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> answer =
                idempotency.once(
                        client.actor(),
                        key.get(),
                        "open311.submit",
                        sent.values(),
                        Map.class,
                        work::get);
        return answer;
    }

    /// `photo1`, `photo2` and so on, or whatever the parts are called.
    private List<UUID> photos(HttpServletRequest request, ApiClients.Client client)
            throws IOException {
        var stored = new ArrayList<UUID>();
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            for (var parts : form.getMultiFileMap().values()) {
                for (var part : parts) {
                    if (!part.isEmpty() && stored.size() < MOST_PHOTOS) {
                        try (var stream = part.getInputStream()) {
                            stored.add(storeFile.store(stream, client.actor()).id().value());
                        }
                    }
                }
            }
        }
        return stored;
    }
}
