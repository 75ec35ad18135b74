package city.chengshu.cockpit.web;

import city.chengshu.access.WatchLogin;
import city.chengshu.cockpit.EditSection;
import city.chengshu.cockpit.ShowScreen;
import city.chengshu.cockpit.StreamScreen;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The cockpit: now, at a moment, as it happens, and on the street.
@RestController
class CockpitController {

    private final ShowScreen showScreen;
    private final StreamScreen streamScreen;
    private final EditSection editSection;
    private final WatchLogin watchLogin;
    private final JsonMapper json;

    CockpitController(
            ShowScreen showScreen,
            StreamScreen streamScreen,
            EditSection editSection,
            WatchLogin watchLogin,
            JsonMapper json) {
        this.showScreen = showScreen;
        this.streamScreen = streamScreen;
        this.editSection = editSection;
        this.watchLogin = watchLogin;
        this.json = json;
    }

    @GetMapping("/api/cockpit")
    @Permit(value = "cockpit.read", audit = "cockpit.read", recorded = false)
    CockpitBodies.ScreenBody show(@RequestParam Optional<Instant> at, Actor actor) {
        return CockpitBodies.ScreenBody.of(
                at.map(moment -> showScreen.at(moment, actor))
                        .orElseGet(() -> showScreen.now(actor)));
    }

    /// Server-sent events: `news` and `screen`. Ends when the login has ended.
    @GetMapping("/api/cockpit/stream")
    @Permit(value = "cockpit.read", audit = "cockpit.stream", recorded = false)
    void stream(
            @RequestHeader("Last-Event-ID") Optional<String> cursor, HttpServletResponse response)
            throws IOException {
        streamScreen.stream(watchLogin.watch(), cursor, new EventStream(response, json));
    }

    @PutMapping("/api/cockpit/sections/{id}")
    @Permit(value = "cockpit.edit", audit = "cockpit.edit")
    CockpitBodies.SectionBody change(
            @PathVariable String id, @Valid @RequestBody CockpitBodies.ChangeSectionBody body) {
        return CockpitBodies.SectionBody.of(editSection.change(id, body.change()));
    }

    /// Sums of one region for a screen on the street.
    @GetMapping("/api/public/cockpit")
    @Permit(value = Permit.ANYONE, audit = "public.cockpit", recorded = false)
    CockpitBodies.StreetBody street(@RequestParam String region) {
        return CockpitBodies.StreetBody.of(showScreen.street(region));
    }
}
