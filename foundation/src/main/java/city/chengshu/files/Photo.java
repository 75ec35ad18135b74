package city.chengshu.files;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Place;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;

/// What the header and the EXIF of a photo say, read before anything is decoded.
///
/// @param orientation 1 to 8, as EXIF has it
record Photo(
        String type,
        int width,
        int height,
        int orientation,
        Optional<Place> place,
        Optional<Instant> takenAt) {

    /// About a 60-megapixel camera. It is decoded with fewer pixels.
    private static final long MOST_PIXELS = 64_000_000;

    /// WebP is decoded whole, four bytes a pixel, and fifty bytes can promise any size.
    private static final long MOST_PIXELS_WEBP = 20_000_000;

    private static final Tika TIKA = new Tika();

    static Photo read(byte[] content) {
        if (content.length == 0) {
            throw new Refusal(FilesError.EMPTY, "Cannot store the photo: it is empty");
        }
        var type = TIKA.detect(content);
        switch (type) {
            case "image/jpeg", "image/png", "image/webp" -> {}
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" ->
                    throw new Refusal(
                            FilesError.HEIC, "Cannot store the photo: HEIC is not supported");
            default ->
                    throw new Refusal(
                            FilesError.UNSUPPORTED,
                            "Cannot store the photo: its content is %s".formatted(type));
        }
        var size = size(content);
        var most = type.equals("image/webp") ? MOST_PIXELS_WEBP : MOST_PIXELS;
        if ((long) size[0] * size[1] > most || size[0] < 1 || size[1] < 1) {
            throw new Refusal(
                    FilesError.TOO_MANY_PIXELS,
                    "Cannot store the photo: %d × %d pixels".formatted(size[0], size[1]));
        }
        return withMetadata(type, size, content);
    }

    private static int[] size(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw broken(new IOException("nothing can read it"));
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException why) {
            throw broken(why);
        } catch (RuntimeException why) {
            throw why instanceof Refusal refused ? refused : broken(why);
        }
    }

    /// EXIF that cannot be read is none: the photo itself may still be good.
    private static Photo withMetadata(String type, int[] size, byte[] content) {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
        } catch (ImageProcessingException | IOException | RuntimeException none) {
            metadata = new Metadata();
        }
        var orientation = orientation(metadata);
        var turned = orientation >= 5;
        return new Photo(
                type,
                turned ? size[1] : size[0],
                turned ? size[0] : size[1],
                orientation,
                place(metadata),
                takenAt(metadata));
    }

    private static int orientation(Metadata metadata) {
        var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    private static Optional<Place> place(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var location = gps == null ? null : gps.getGeoLocation();
        if (location == null || location.isZero()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Place(location.getLongitude(), location.getLatitude()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /// GPS time is UTC; the camera's own clock shows city time unless it says otherwise.
    private static Optional<Instant> takenAt(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        if (gps != null && gps.getGpsDate() != null) {
            return Optional.of(gps.getGpsDate().toInstant());
        }
        var exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date =
                exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(HouseClock.CITY));
        return Optional.ofNullable(date).map(java.util.Date::toInstant);
    }

    static Refusal broken(Exception why) {
        return new Refusal(
                FilesError.BROKEN,
                "Cannot store the photo: it cannot be decoded, " + why.getMessage());
    }
}
