package city.chengshu.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/// What a photo looks like, in 64 bits (感知哈希): the signs of its lowest frequencies, so that the
/// same photo smaller, recompressed or brighter differs in a few bits and another one in about
/// half.
public record ImageHash(long bits) {

    /// More bits apart and two photos have nothing to do with each other.
    private static final int FAR = 20;

    private static final int SIDE = 32;
    private static final int LOW = 8;
    private static final double[][] COSINES = cosines();

    static ImageHash of(byte[] jpeg) {
        try {
            return of(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static ImageHash of(BufferedImage image) {
        var low = lowFrequencies(grey(image));
        var sorted = Arrays.stream(low).skip(1).sorted().toArray();
        var median = sorted[sorted.length / 2];
        var bits = 0L;
        for (var i = 1; i < low.length; i++) {
            bits |= low[i] > median ? 1L << i : 0;
        }
        return new ImageHash(bits);
    }

    /// In how many of 64 bits two photos differ.
    public int distance(ImageHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /// 1 for the same photo, 0 for photos that have nothing to do with each other.
    public double likeness(ImageHash other) {
        return Math.max(0, 1 - distance(other) / (double) FAR);
    }

    /// Halves the photo until it is small: picking single pixels would make a hash of noise.
    private static double[][] grey(BufferedImage image) {
        var small = small(image).getRaster();
        var grey = new double[SIDE][SIDE];
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                grey[y][x] = small.getSample(x, y, 0);
            }
        }
        return grey;
    }

    private static BufferedImage small(BufferedImage image) {
        try {
            return Thumbnails.of(image)
                    .forceSize(SIDE, SIDE)
                    .imageType(BufferedImage.TYPE_BYTE_GRAY)
                    .asBufferedImage();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The 8 × 8 lowest frequencies of a discrete cosine transform.
    private static double[] lowFrequencies(double[][] grey) {
        var low = new double[LOW * LOW];
        for (var v = 0; v < LOW; v++) {
            for (var u = 0; u < LOW; u++) {
                var sum = 0.0;
                for (var y = 0; y < SIDE; y++) {
                    for (var x = 0; x < SIDE; x++) {
                        sum += grey[y][x] * COSINES[v][y] * COSINES[u][x];
                    }
                }
                low[v * LOW + u] = sum;
            }
        }
        return low;
    }

    private static double[][] cosines() {
        var cosines = new double[LOW][SIDE];
        for (var u = 0; u < LOW; u++) {
            for (var x = 0; x < SIDE; x++) {
                cosines[u][x] = Math.cos(Math.PI * u * (x + 0.5) / SIDE);
            }
        }
        return cosines;
    }
}
