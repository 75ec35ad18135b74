package city.chengshu.reporting.web;

import city.chengshu.files.FileId;
import city.chengshu.files.OpenFile;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.reporting.FollowReport;
import city.chengshu.reporting.Report;
import city.chengshu.reporting.ReportError;
import city.chengshu.reporting.ReportId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The photos of one's own report, before and after, also while the public may not see them yet.
@RestController
class ReportPhotoController {

    private final FollowReport followReport;
    private final OpenFile openFile;

    ReportPhotoController(FollowReport followReport, OpenFile openFile) {
        this.followReport = followReport;
        this.openFile = openFile;
    }

    @GetMapping("/api/reports/{id}/photos/{file}")
    @Permit(value = Permit.CITIZEN, audit = "report.photo", recorded = false)
    ResponseEntity<byte[]> mine(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return photo(followReport.getMine(new ReportId(id), actor), file);
    }

    @GetMapping("/api/reports/follow/{number}/photos/{file}")
    @Permit(value = Permit.ANYONE, audit = "report.photo", recorded = false)
    ResponseEntity<byte[]> followed(
            @PathVariable String number, @PathVariable UUID file, @RequestParam String code) {
        return photo(followReport.getByCode(number, code), file);
    }

    private ResponseEntity<byte[]> photo(Report report, UUID file) {
        if (!report.photos().contains(file) && !report.afterPhotos().contains(file)) {
            throw new Refusal(
                    ReportError.UNKNOWN,
                    "Cannot show photo %s: it is not of report %s"
                            .formatted(file, report.number()));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(openFile.strippedCopy(new FileId(file)).content());
    }
}
