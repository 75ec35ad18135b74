package city.chengshu.reporting;

import city.chengshu.kernel.Refusal;
import city.chengshu.region.Place;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a citizen sends (上报). A value that exists is clean: trimmed, readable, of bounded size.
///
/// @param text at most 8,000 characters: real petitions reach 7,000
/// @param contact if the reporter wants to be called elsewhere than where he logs in; an anonymous
///   report has none
/// @param joins a report of the same problem, if the reporter says so
/// @param address as the citizen wrote it, at most 200 characters
public record NewReport(
        List<UUID> photos,
        Place place,
        Optional<String> classCode,
        String text,
        String address,
        boolean anonymous,
        Optional<Contact> contact,
        Optional<ReportId> joins) {

    static final int MOST_PHOTOS = 9;
    static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_ADDRESS = 200;

    /// Without a contact of its own.
    public NewReport(
            List<UUID> photos,
            Place place,
            Optional<String> classCode,
            String text,
            String address,
            boolean anonymous) {
        this(
                photos,
                place,
                classCode,
                text,
                address,
                anonymous,
                Optional.empty(),
                Optional.empty());
    }

    public NewReport {
        contact = anonymous ? Optional.empty() : contact;
        photos = List.copyOf(photos);
        text = CitizenText.clean(text, LONGEST_TEXT).value();
        address = CitizenText.clean(address, LONGEST_ADDRESS).value();
        if (photos.size() > MOST_PHOTOS) {
            throw new Refusal(
                    ReportError.TOO_MANY_PHOTOS,
                    "Cannot submit %d photos: at most %d".formatted(photos.size(), MOST_PHOTOS));
        }
        if (photos.isEmpty() && text.isEmpty()) {
            throw new Refusal(
                    ReportError.TEXT_NEEDED, "Cannot submit the report: neither text nor photo");
        }
    }
}
