package city.chengshu.files;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Makes further uses of photos that are kept already (复用附件): the same content, checked and
/// reviewed once, uploaded by somebody else. For simulated history, which shows the same drawings
/// often.
@Service
public class ReuseFile {

    /// @param original the photo to use again
    public record Use(FileId original, UUID uploader, Instant at) {}

    private final JdbcClient jdbc;

    ReuseFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// New photos in the order asked for, in one statement.
    public List<FileId> reuse(List<Use> uses) {
        if (uses.isEmpty()) {
            return List.of();
        }
        var ids = uses.stream().map(use -> Ids.next(use.at())).toList();
        jdbc.sql(
                        """
                        insert into files.file (id, sha256, type, width, height, bytes, longitude, latitude, taken_at,
                                                uploader, uploaded_at, simulated, review, reviewed_by, reviewed_at,
                                                hash, looked_at, model, verdict, boxes, public_copy)
                        select used.id, f.sha256, f.type, f.width, f.height, f.bytes, f.longitude, f.latitude, f.taken_at,
                               used.uploader, used.at, :simulated, f.review, f.reviewed_by, f.reviewed_at,
                               f.hash, f.looked_at, f.model, f.verdict, f.boxes, f.public_copy
                          from unnest(cast(:ids as uuid[]), cast(:originals as uuid[]), cast(:uploaders as uuid[]),
                                      cast(:times as timestamptz[])) as used (id, original, uploader, at)
                          join files.file f on f.id = used.original
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("originals", texts(uses, use -> use.original().value().toString()))
                .param("uploaders", texts(uses, use -> use.uploader().toString()))
                .param("times", texts(uses, use -> use.at().atOffset(ZoneOffset.UTC).toString()))
                .param("simulated", HouseClock.isMoved())
                .update();
        return ids.stream().map(FileId::new).toList();
    }

    private static String[] texts(List<Use> uses, Function<Use, String> text) {
        return uses.stream().map(text).toArray(String[]::new);
    }
}
