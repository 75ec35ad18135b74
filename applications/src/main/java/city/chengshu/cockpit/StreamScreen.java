package city.chengshu.cockpit;

import city.chengshu.indicators.FollowFacts;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/// Keeps one screen true (实时推送): tells each thing that is new at once, and all figures a moment
/// later, until the screen is shut or the login has ended. Runs on the request's own virtual
/// thread, so a slow screen holds up nobody but itself.
@Service
public class StreamScreen {

    /// Where to write.
    public interface Receiver {

        /// @param cursor where to go on from if the line breaks
        void news(List<FollowFacts.News> news, String cursor) throws IOException;

        void figures(Screen screen) throws IOException;

        /// Nothing is new; says so that a broken line is noticed.
        void stillHere() throws IOException;
    }

    private static final long PATIENCE_MILLIS = 5_000;
    private static final long BREATH_MILLIS = 900;
    private static final int QUIET_ROUNDS = 3;
    private static final int MOST_SCREENS = 2_000;
    private static final String PERMISSION = "cockpit.read";

    private final LiveFeed feed;
    private final ShowScreen showScreen;
    private final FollowFacts followFacts;

    StreamScreen(LiveFeed feed, ShowScreen showScreen, FollowFacts followFacts) {
        this.feed = feed;
        this.showScreen = showScreen;
        this.followFacts = followFacts;
    }

    /// @param login who looks, now
    /// @param cursor what the screen saw last
    public void stream(Supplier<Optional<Actor>> login, Optional<String> cursor, Receiver receiver)
            throws IOException {
        if (feed.screens() >= MOST_SCREENS) {
            throw new Refusal(
                    CockpitError.TOO_MANY_SCREENS,
                    "Cannot stream: %d screens are open on this node".formatted(MOST_SCREENS));
        }
        var seen = feed.open();
        try {
            new Line(login, receiver, seen).run(cursor);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            feed.close();
        }
    }

    private final class Line {

        private final Supplier<Optional<Actor>> login;
        private final Receiver receiver;
        private long seen;
        private int quiet;

        Line(Supplier<Optional<Actor>> login, Receiver receiver, long seen) {
            this.login = login;
            this.receiver = receiver;
            this.seen = seen;
        }

        void run(Optional<String> cursor) throws IOException, InterruptedException {
            var actor = looking();
            if (actor.isEmpty()) {
                return;
            }
            var missed = followFacts.since(cursor.orElse(""), feed.told());
            tell(missed.news(), missed.cursor(), actor.get());
            receiver.figures(showScreen.now(actor.get()));
            var stays = true;
            while (stays && feed.isRunning()) {
                stays = goOn();
            }
        }

        private boolean goOn() throws IOException, InterruptedException {
            var batches = feed.after(seen, PATIENCE_MILLIS);
            var actor = looking();
            if (actor.isEmpty()) {
                return false;
            }
            for (var batch : batches) {
                seen = batch.number();
                tell(batch.news(), batch.cursor(), actor.get());
            }
            figures(!batches.isEmpty(), actor.get());
            return true;
        }

        private void tell(List<FollowFacts.News> news, String cursor, Actor actor)
                throws IOException {
            var told = feed.told();
            receiver.news(
                    news.stream()
                            .filter(one -> told.contains(one.fact()))
                            .filter(one -> actor.scope().covers(one.region(), one.unit()))
                            .toList(),
                    cursor);
        }

        private void figures(boolean changed, Actor actor)
                throws IOException, InterruptedException {
            quiet = changed ? QUIET_ROUNDS : quiet + 1;
            if (quiet >= QUIET_ROUNDS) {
                quiet = 0;
                receiver.figures(showScreen.shared(seen, actor));
                feed.rest(BREATH_MILLIS);
            } else {
                receiver.stillHere();
            }
        }

        private Optional<Actor> looking() {
            return login.get().filter(actor -> actor.may(PERMISSION));
        }
    }
}
