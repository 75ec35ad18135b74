package city.chengshu.posters.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.posters.FindPoster;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Posters that are scanned.
@RestController
class PosterController {

    record PosterBody(String number, String name, double longitude, double latitude) {}

    private static final String NUMBER = "[0-9]{1,12}";

    private final FindPoster findPoster;

    PosterController(FindPoster findPoster) {
        this.findPoster = findPoster;
    }

    @GetMapping("/api/public/posters/{number}")
    @Permit(value = Permit.ANYONE, audit = "poster.read", recorded = false)
    PosterBody read(@PathVariable @Pattern(regexp = NUMBER) String number) {
        var poster = findPoster.get(number);
        var place = poster.spot().place();
        return new PosterBody(
                poster.number(), poster.spot().name(), place.longitude(), place.latitude());
    }

    /// What the QR says: short, and true for as long as the paper hangs, wherever the page moves.
    /// An unknown number opens the page too, which then asks for the place.
    @GetMapping("/q/{number}")
    @Permit(value = Permit.ANYONE, audit = "poster.scan", recorded = false)
    ResponseEntity<Void> scanned(@PathVariable @Pattern(regexp = NUMBER) String number) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/citizen/#/pages/report/report?poster=" + number))
                .build();
    }
}
