package city.chengshu.files;

import city.chengshu.kernel.Refusal;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;

/// Makes the copies people see: upright, without metadata, as JPEG. A big photo is read with fewer
/// pixels from the start, and only two are decoded at once, so that memory stays bounded: at most
/// 80 MB each, whatever was sent.
final class Copies {

    static final int THUMBNAIL = 480;
    static final int DISPLAY = 1_600;

    private static final Semaphore DECODERS = new Semaphore(2);
    private static final Pattern CUT =
            Pattern.compile("premature|truncated|corrupt", Pattern.CASE_INSENSITIVE);

    /// @param display at most 1,600 pixels a side
    /// @param thumbnail at most 480
    record Pair(byte[] display, byte[] thumbnail) {}

    private Copies() {}

    static Pair make(byte[] content, Photo photo) {
        DECODERS.acquireUninterruptibly();
        try {
            var upright = upright(decode(content, photo), photo.orientation());
            return of(upright);
        } catch (IOException why) {
            throw Photo.broken(why);
        } catch (RuntimeException why) {
            // Decoders answer hostile bytes with whatever exception their parsing runs into.
            throw why instanceof Refusal refused ? refused : Photo.broken(why);
        } finally {
            DECODERS.release();
        }
    }

    /// Both copies of what is upright already.
    static Pair of(BufferedImage upright) throws IOException {
        return new Pair(jpeg(upright, DISPLAY), jpeg(upright, THUMBNAIL));
    }

    private static BufferedImage decode(byte[] content, Photo photo) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                var parameters = reader.getDefaultReadParam();
                var every = Math.max(1, Math.max(photo.width(), photo.height()) / DISPLAY);
                parameters.setSourceSubsampling(every, every, 0, 0);
                refuseWhatIsCut(reader);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Decoders paint what is missing of a cut file grey, and only warn.
    private static void refuseWhatIsCut(ImageReader reader) {
        reader.addIIOReadWarningListener((_, warning) -> {
            if (CUT.matcher(warning).find()) {
                throw Photo.broken(new IOException(warning));
            }
        });
    }

    /// Orientation as EXIF 2.32 §4.6.4 has it: 2, 4, 5 and 7 are mirrored, 5 to 8 lie on their
    /// side.
    private static BufferedImage upright(BufferedImage image, int orientation) {
        var w = image.getWidth();
        var h = image.getHeight();
        var turned = orientation >= 5;
        var upright = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        // JPEG has no transparency.
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.drawImage(image, transform(orientation, w, h), null);
        graphics.dispose();
        return upright;
    }

    private static AffineTransform transform(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image, int longest) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var side = Math.min(longest, Math.max(image.getWidth(), image.getHeight()));
        Thumbnails.of(image)
                .size(side, side)
                .outputFormat("jpg")
                .outputQuality(0.85)
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
