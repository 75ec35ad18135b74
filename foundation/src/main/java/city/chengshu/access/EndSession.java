package city.chengshu.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/// Logs out (退出登录): every token of the session is worthless at once.
@Service
public class EndSession {

    private final Sessions sessions;

    EndSession(Sessions sessions) {
        this.sessions = sessions;
    }

    public void end(Authentication login) {
        if (login instanceof ActorAuthentication known) {
            sessions.end(known.session());
        }
    }
}
