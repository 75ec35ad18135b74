package city.chengshu.cockpit;

import city.chengshu.indicators.FollowFacts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// What is new in the city, asked of the database twice a second for all screens of this node
/// together, and only while one is open. Whichever node it was told to, every node finds it there.
@Component
class LiveFeed implements SmartLifecycle {

    /// @param number counts up; a screen goes on after the last it has seen
    record Batch(long number, String cursor, List<FollowFacts.News> news) {}

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long PAUSE_MILLIS = 400;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 3_000;
    private static final int KEPT = 100;

    private final FollowFacts followFacts;
    private final Sections sections;
    private final DrawPanel drawPanel;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition stopped = lock.newCondition();
    private final Deque<Batch> kept = new ArrayDeque<>();
    private long number;
    private int screens;
    private boolean polling;
    private volatile boolean running;

    LiveFeed(FollowFacts followFacts, Sections sections, DrawPanel drawPanel) {
        this.followFacts = followFacts;
        this.sections = sections;
        this.drawPanel = drawPanel;
    }

    /// A screen opens. It sees what comes after the number that is answered.
    long open() {
        lock.lock();
        try {
            screens++;
            if (!polling) {
                polling = true;
                Thread.ofVirtual().name("cockpit-feed").start(this::poll);
            }
            return number;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            screens--;
        } finally {
            lock.unlock();
        }
    }

    int screens() {
        lock.lock();
        try {
            return screens;
        } finally {
            lock.unlock();
        }
    }

    /// What came after a number; waits for it no longer than so long.
    List<Batch> after(long seen, long millis) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (number == seen && running && left > 0) {
                left = changed.awaitNanos(left);
            }
            return kept.stream().filter(batch -> batch.number() > seen).toList();
        } finally {
            lock.unlock();
        }
    }

    /// Names of the facts that change what the screens show.
    Set<String> facts() {
        return facts(panel -> true);
    }

    /// Names of the facts that are told one by one.
    Set<String> told() {
        return facts(panel -> panel.kind() == Panel.Kind.NEWS);
    }

    private Set<String> facts(java.util.function.Predicate<Panel> which) {
        return sections.of(Section.Audience.STAFF).stream()
                .flatMap(section -> section.panels().stream())
                .filter(which)
                .flatMap(panel -> drawPanel.facts(panel).stream())
                .collect(Collectors.toSet());
    }

    private void poll() {
        try {
            var cursor = "";
            while (goesOn()) {
                cursor = ask(cursor);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /// @return where to go on from
    private String ask(String cursor) throws InterruptedException {
        try {
            var batch = followFacts.since(cursor, facts());
            publish(batch);
            rest(PAUSE_MILLIS);
            return batch.cursor();
        } catch (DataAccessException unreachable) {
            LOG.warn("The cockpit cannot see what is new: {}", unreachable.getMessage());
            rest(PAUSE_AFTER_FAILURE_MILLIS);
            return cursor;
        }
    }

    private boolean goesOn() {
        lock.lock();
        try {
            polling = running && screens > 0;
            return polling;
        } finally {
            lock.unlock();
        }
    }

    private void publish(FollowFacts.Batch batch) {
        if (batch.news().isEmpty()) {
            return;
        }
        lock.lock();
        try {
            number++;
            kept.addLast(new Batch(number, batch.cursor(), batch.news()));
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// A pause that the end of the program cuts short.
    void rest(long millis) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (running && left > 0) {
                left = stopped.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Before the web server waits for requests under way, the lasting ones are ended.
    @Override
    public void stop() {
        running = false;
        lock.lock();
        try {
            changed.signalAll();
            stopped.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
