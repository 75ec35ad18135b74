package city.chengshu.demo;

import city.chengshu.files.FileId;
import city.chengshu.files.ReviewFile;
import city.chengshu.files.StoreFile;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps the simulated photos (模拟照片) once and clears them for the public: they are drawings.
@Component
class LoadDrawings {

    private final StoreFile storeFile;
    private final ReviewFile reviewFile;

    LoadDrawings(StoreFile storeFile, ReviewFile reviewFile) {
        this.storeFile = storeFile;
        this.reviewFile = reviewFile;
    }

    Drawings load(Instant at) throws IOException {
        var before = new ArrayList<FileId>();
        var after = new ArrayList<FileId>();
        for (var picture = 1; picture <= HistoryPlan.PICTURES; picture++) {
            before.add(keep(picture, "before", at));
            after.add(keep(picture, "after", at));
        }
        return new Drawings(List.copyOf(before), List.copyOf(after));
    }

    private FileId keep(int picture, String side, Instant at) throws IOException {
        return HouseClock.at(
                at,
                () -> {
                    var stored =
                            storeFile.store(
                                    new ByteArrayInputStream(content(picture, side)), Actor.HOUSE);
                    reviewFile.review(
                            stored.id(), ReviewFile.Decision.PUBLIC, List.of(), Actor.HOUSE);
                    return stored.id();
                });
    }

    private static byte[] content(int picture, String side) {
        var name = "/demo/photos/QD%02d-%s.jpg".formatted(picture, side);
        try (var drawn = LoadDrawings.class.getResourceAsStream(name)) {
            return drawn == null
                    ? StreetDrawing.jpeg(picture, side.equals("before"))
                    : drawn.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
