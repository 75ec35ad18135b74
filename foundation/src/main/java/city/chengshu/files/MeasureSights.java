package city.chengshu.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The finder of faces and plates without a program around it (识别测量), for whoever measures it: the
/// same code, the same copies, the same merging as for a photo that was sent.
public final class MeasureSights {

    public record Found(List<Sight> sights, long millis) {}

    private final Sights sights;

    /// @param home where native libraries are unpacked
    public MeasureSights(Path home) {
        sights = new OpenCvSights(new FilesSettings(home, null));
    }

    public String model() {
        return sights.model();
    }

    /// In the stripped copy of a photo as it was taken.
    public Found find(Path photo, double doubt) throws IOException {
        var content = Files.readAllBytes(photo);
        var copies = Copies.make(content, Photo.read(content));
        return find(
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(copies.display())),
                doubt);
    }

    public Found find(BufferedImage image, double doubt) {
        var begun = System.nanoTime();
        var found = sights.find(image, () -> {});
        return new Found(
                found.stream().filter(one -> one.confidence() >= doubt).toList(),
                (System.nanoTime() - begun) / 1_000_000);
    }
}
