package city.chengshu.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Screens of the cockpit that stay open (大屏), as a browser opens them, and when each saw what.
final class OpenScreens implements AutoCloseable {

    private static final String DATA = "data: ";

    /// One screen; what it saw, with the time of seeing.
    final class OneScreen {

        /// @param nanos when it came
        record Seen(String subject, long nanos) {}

        private final ConcurrentLinkedQueue<Seen> registered = new ConcurrentLinkedQueue<>();
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile int screens;
        private volatile int status;
        private volatile String lastId = "";

        private void read(HttpResponse<Stream<String>> response) {
            status = response.statusCode();
            var event = new String[] {""};
            response.body().forEach(line -> hear(line, event));
        }

        private void hear(String line, String[] event) {
            if (line.startsWith("id: ")) {
                lastId = line.substring("id: ".length());
            } else if (line.startsWith("event: ")) {
                event[0] = line.substring("event: ".length());
            } else if (line.startsWith(DATA) && event[0].equals("news")) {
                var now = System.nanoTime();
                Api.JSON
                        .readTree(line.substring(DATA.length()))
                        .forEach(news -> {
                            if (news.path("fact").asString().equals("register")) {
                                registered.add(new Seen(news.path("subject").asString(), now));
                            }
                        });
            } else if (line.startsWith(DATA)) {
                screens++;
                ready.countDown();
            }
        }

        List<Seen> registered() {
            return List.copyOf(registered);
        }

        /// How often all figures came.
        int screens() {
            return screens;
        }

        int status() {
            return status;
        }

        String lastId() {
            return lastId;
        }

        boolean hasEnded(Duration within) {
            return await(ended, within);
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<OneScreen> screens = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /// Opens a screen and waits until it shows figures.
    ///
    /// @param lastId where a former one stopped, or nothing
    OneScreen open(Api api, String token, String lastId) {
        var screen = new OneScreen();
        var request =
                HttpRequest.newBuilder(api.address().resolve("/api/cockpit/stream"))
                        .header("Authorization", "Bearer " + token);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        threads.add(Thread.ofVirtual().start(() -> follow(screen, request.GET().build())));
        screens.add(screen);
        if (!await(screen.ready, Duration.ofSeconds(60))) {
            throw new BenchFailed("A screen shows nothing, status " + screen.status());
        }
        return screen;
    }

    private void follow(OneScreen screen, HttpRequest request) {
        try {
            screen.read(client.send(request, BodyHandlers.ofLines()));
        } catch (IOException | java.io.UncheckedIOException broken) {
            Say.progress("A screen's line broke: %s", broken.getMessage());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            screen.ended.countDown();
        }
    }

    List<OneScreen> all() {
        return List.copyOf(screens);
    }

    private static boolean await(CountDownLatch latch, Duration within) {
        try {
            return latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        client.shutdownNow();
    }
}
