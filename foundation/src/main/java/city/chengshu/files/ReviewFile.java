package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// A person decides whether a photo may be shown to the public (照片审核): nothing with a face or a
/// number plate. Until then nobody outside sees it.
@Service
public class ReviewFile {

    public enum Decision {
        PUBLIC,
        WITHHELD
    }

    /// A photo that waits for a decision.
    public record Waiting(UUID id, UUID subject, String role, Instant uploadedAt) {}

    private static final int PAGE = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewFile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Waiting> listWaiting() {
        return jdbc.sql(
                        """
                        select id, subject, role, uploaded_at from files.file
                         where review = 'PENDING' and subject is not null order by id limit :page
                        """)
                .param("page", PAGE)
                .query((row, _) ->
                        new Waiting(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    public void review(FileId id, Decision decision, Actor by) {
        var reviewed =
                jdbc.sql(
                                """
                                update files.file set review = :decision, reviewed_by = :by, reviewed_at = :now
                                 where id = :id
                                """)
                        .param("id", id.value())
                        .param("decision", decision.name())
                        .param("by", by.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
        if (reviewed == 0) {
            throw new Refusal(
                    FilesError.UNKNOWN,
                    "Cannot review photo %s: no such photo".formatted(id.value()));
        }
    }
}
