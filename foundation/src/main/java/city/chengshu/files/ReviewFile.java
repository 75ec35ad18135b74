package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person decides whether a photo may be shown to the public (照片审核) and what of it is hidden:
/// where the machine was not sure, and wherever somebody thinks otherwise later.
@Service
public class ReviewFile {

    public enum Decision {
        PUBLIC,
        WITHHELD
    }

    /// A photo that waits for a decision.
    ///
    /// @param verdict what the machine thought of it; empty while it has not looked
    /// @param boxes what it proposes to hide
    public record Waiting(
            UUID id,
            UUID subject,
            String role,
            Instant uploadedAt,
            Optional<String> verdict,
            List<Sight> boxes) {}

    private static final int PAGE = 60;
    private static final int MOST_BOXES = 100;

    private final JdbcClient jdbc;
    private final PublicCopies copies;
    private final Clock clock;

    ReviewFile(JdbcClient jdbc, PublicCopies copies, Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.clock = clock;
    }

    public List<Waiting> listWaiting() {
        return jdbc.sql(
                        """
                        select id, subject, role, uploaded_at, verdict, boxes from files.file
                         where review = 'PENDING' and subject is not null order by id limit :page
                        """)
                .param("page", PAGE)
                .query((row, _) ->
                        new Waiting(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.getString(5)),
                                copies.read(row.getString(6))))
                .list();
    }

    /// @param boxes what is hidden in the public copy, all of it
    @Transactional
    public void review(FileId id, Decision decision, List<Sight> boxes, Actor by) {
        if (boxes.size() > MOST_BOXES) {
            throw new Refusal(
                    FilesError.TOO_MANY_BOXES,
                    "Cannot review photo %s: %d boxes".formatted(id.value(), boxes.size()));
        }
        var copy = decision == Decision.PUBLIC ? blurred(id, boxes) : Optional.<String>empty();
        var reviewed =
                jdbc.sql(
                                """
                                update files.file
                                   set review = :decision, reviewed_by = :by, reviewed_at = :now,
                                       boxes = cast(:boxes as jsonb), public_copy = :copy
                                 where id = :id
                                """)
                        .param("id", id.value())
                        .param("decision", decision.name())
                        .param("boxes", copies.write(boxes))
                        .param("copy", copy.orElse(null))
                        .param("by", by.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (reviewed == 0) {
            throw unknown(id);
        }
    }

    private Optional<String> blurred(FileId id, List<Sight> boxes) {
        var sha256 =
                jdbc.sql("select sha256 from files.file where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> unknown(id));
        try {
            return copies.keep(sha256, boxes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Refusal unknown(FileId id) {
        return new Refusal(
                FilesError.UNKNOWN, "Cannot review photo %s: no such photo".formatted(id.value()));
    }
}
