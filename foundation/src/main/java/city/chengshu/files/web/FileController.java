package city.chengshu.files.web;

import city.chengshu.files.FileId;
import city.chengshu.files.OpenFile;
import city.chengshu.files.StoreFile;
import city.chengshu.files.StoredFile;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Place;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class FileController {

    record StoredBody(
            UUID id,
            String type,
            int width,
            int height,
            long bytes,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Instant takenAt) {
        static StoredBody of(StoredFile file) {
            return new StoredBody(
                    file.id().value(),
                    file.type(),
                    file.width(),
                    file.height(),
                    file.bytes(),
                    file.place().map(Place::longitude).orElse(null),
                    file.place().map(Place::latitude).orElse(null),
                    file.takenAt().orElse(null));
        }
    }

    private final StoreFile storeFile;
    private final OpenFile openFile;

    FileController(StoreFile storeFile, OpenFile openFile) {
        this.storeFile = storeFile;
        this.openFile = openFile;
    }

    @PostMapping(path = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permit(value = Permit.ANYONE, audit = "file.upload")
    @ResponseStatus(HttpStatus.CREATED)
    StoredBody upload(@RequestParam MultipartFile file, Actor actor) throws IOException {
        try (var stream = file.getInputStream()) {
            return StoredBody.of(storeFile.store(stream, actor));
        }
    }

    @GetMapping("/api/files/{id}/thumbnail")
    @Permit(value = Permit.ANYONE, audit = "file.thumbnail", recorded = false)
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor actor) {
        return image(openFile.thumbnail(new FileId(id), actor));
    }

    /// The stripped copy, for whoever sent the photo and for staff.
    @GetMapping("/api/files/{id}/display")
    @Permit(value = Permit.ANYONE, audit = "file.display", recorded = false)
    ResponseEntity<byte[]> display(@PathVariable UUID id, Actor actor) {
        return image(openFile.display(new FileId(id), actor));
    }

    @GetMapping("/api/files/{id}/public")
    @Permit(value = Permit.ANYONE, audit = "file.public", recorded = false)
    ResponseEntity<byte[]> publicCopy(@PathVariable UUID id) {
        return image(openFile.publicCopy(new FileId(id)));
    }

    @GetMapping("/api/files/{id}/original")
    @Permit(value = "file.original", audit = "file.original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        return image(openFile.original(new FileId(id)));
    }

    private static ResponseEntity<byte[]> image(OpenFile.Content content) {
        var cache = CacheControl.maxAge(Duration.ofHours(1));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type()))
                // One address, and who asks decides which copy it is.
                .varyBy("Authorization", "Cookie")
                .cacheControl(content.isPublic() ? cache.cachePublic() : cache.cachePrivate())
                .body(content.content());
    }
}
