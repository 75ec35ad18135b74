package city.chengshu.bench;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Photos of one person that are uploaded and wait to be shown. A photo belongs to one case, so
/// each life cycle needs its own.
final class Photos {

    private static final AtomicInteger LATE = new AtomicInteger();

    private final Api api;
    private final Supplier<String> owner;
    private final byte[] picture = Picture.jpeg(UUID.randomUUID().hashCode());
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    Photos(Api api, Supplier<String> owner) {
        this.api = api;
        this.owner = owner;
    }

    /// The next one; uploaded now if none waits.
    String take() {
        var next = waiting.poll();
        if (next == null) {
            LATE.incrementAndGet();
            return upload();
        }
        return next;
    }

    void stock(int number) {
        var places = new Semaphore(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = waiting.size(); i < number; i++) {
                threads.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        waiting.add(upload());
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    /// How many had to be uploaded while the clock ran, since this was asked last.
    static int late() {
        return LATE.getAndSet(0);
    }

    private String upload() {
        return api.upload("photo.jpg", picture, owner.get(), UUID.randomUUID().toString())
                .expect(201)
                .json()
                .path("id")
                .asString();
    }
}
