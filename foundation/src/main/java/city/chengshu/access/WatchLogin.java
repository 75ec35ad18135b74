package city.chengshu.access;

import city.chengshu.kernel.Actor;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/// For an answer that lasts (长连接): who asked, asked again and again. Nobody once the login ended.
@Service
public class WatchLogin {

    private final Actors actors;

    WatchLogin(Actors actors) {
        this.actors = actors;
    }

    /// Whoever sent the request of this thread, as he is whenever one asks.
    public Supplier<Optional<Actor>> watch() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof ActorAuthentication known) {
            var login = new Actors.Login(known.actor().id(), known.session());
            return () -> actors.find(login);
        }
        return Optional::empty;
    }
}
