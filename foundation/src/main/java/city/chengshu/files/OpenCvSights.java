package city.chengshu.files;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.springframework.stereotype.Component;

/// Faces and plates by OpenCV, loaded with the first photo that is looked at. One look at a time: a
/// photo takes both cores for a moment, and memory stays bounded. Only pixels that our own decoder
/// made ever reach native code, never what somebody sent.
@Component
class OpenCvSights implements Sights {

    private record Finders(FaceModel faces, PlateFinder plates) {}

    private final FilesSettings settings;
    private Optional<Finders> finders = Optional.empty();

    OpenCvSights(FilesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String model() {
        return "MediaPipe BlazeFace full range 0.4.1657300184, OpenCV 4.13.0 plate cascade, plate colours";
    }

    @Override
    public synchronized List<Sight> find(BufferedImage image, Watch watch) {
        var loaded = finders.orElseGet(this::load);
        try (var _ = new PointerScope()) {
            var pixels = pixels(image);
            var found = new ArrayList<>(loaded.faces().find(pixels, watch));
            found.addAll(loaded.plates().find(pixels, watch));
            return Sights.merged(found);
        }
    }

    /// Native libraries are unpacked into the data folder: the home of a service may not be
    /// writable.
    private Finders load() {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", settings.home().resolve("native").toString());
        // Memory is freed by scopes, and a big photo file in the page cache is no leak.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        opencv_core.setNumThreads(1);
        var loaded = new Finders(new FaceModel(), new PlateFinder());
        finders = Optional.of(loaded);
        return loaded;
    }

    private static Mat pixels(BufferedImage image) {
        var bgr =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var graphics = bgr.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        var bytes = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        // The pointer keeps a copy outside the heap that the matrix only looks at.
        var copy = new BytePointer(bytes);
        return new Mat(
                bgr.getHeight(), bgr.getWidth(), opencv_core.CV_8UC3, copy, bgr.getWidth() * 3L);
    }
}
