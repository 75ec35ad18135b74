package city.chengshu.files;

import city.chengshu.region.Place;
import java.time.Instant;
import java.util.Optional;

/// A photo as it was stored (附件).
///
/// @param type media type by content
/// @param width in pixels, upright
/// @param bytes of the original
/// @param place where it was taken, as its EXIF says; a proposal
/// @param takenAt when, as its EXIF says
public record StoredFile(
        FileId id,
        String type,
        int width,
        int height,
        long bytes,
        Optional<Place> place,
        Optional<Instant> takenAt) {}
