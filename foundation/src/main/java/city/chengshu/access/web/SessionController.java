package city.chengshu.access.web;

import city.chengshu.access.EndSession;
import city.chengshu.access.LogInCitizen;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Citizens' logins, and who I am.
@RestController
class SessionController {

    record PhoneBody(@NotNull @Size(max = 20) String phone) {}

    record CodeBody(@NotNull @Size(max = 20) String phone, @NotNull @Size(max = 10) String code) {}

    record TokenBody(String accessToken, Instant expiresAt, String name) {}

    record ScopeBody(List<String> regions, List<UUID> units) {}

    record MeBody(
            UUID id,
            Actor.Kind kind,
            String name,
            List<String> roles,
            List<String> permissions,
            ScopeBody scope) {}

    private final LogInCitizen logInCitizen;
    private final EndSession endSession;

    SessionController(LogInCitizen logInCitizen, EndSession endSession) {
        this.logInCitizen = logInCitizen;
        this.endSession = endSession;
    }

    @PostMapping("/api/citizen/codes")
    @Permit(value = Permit.ANYONE, audit = "citizen.code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode(@Valid @RequestBody PhoneBody body, HttpServletRequest request) {
        logInCitizen.sendCode(body.phone(), request.getRemoteAddr());
    }

    @PostMapping("/api/citizen/sessions")
    @Permit(value = Permit.ANYONE, audit = "citizen.login")
    @ResponseStatus(HttpStatus.CREATED)
    TokenBody logIn(@Valid @RequestBody CodeBody body, HttpServletRequest request) {
        var session = logInCitizen.logIn(body.phone(), body.code(), request.getRemoteAddr());
        return new TokenBody(session.token(), session.expiresAt(), session.name());
    }

    /// Ends this login, of a citizen or of staff: its tokens are worthless from now on.
    @DeleteMapping({"/api/citizen/sessions", "/api/session"})
    @Permit(value = Permit.LOGGED_IN, audit = "session.end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(Authentication login) {
        endSession.end(login);
    }

    @GetMapping("/api/me")
    @Permit(value = Permit.LOGGED_IN, audit = "me.read", recorded = false)
    MeBody me(Actor actor) {
        return new MeBody(
                actor.id(),
                actor.kind(),
                actor.name(),
                actor.roles().stream().sorted().toList(),
                actor.permissions().stream().sorted().toList(),
                new ScopeBody(
                        actor.scope().regions(),
                        actor.scope().isLimitedToUnits() ? actor.scope().units() : List.of()));
    }
}
