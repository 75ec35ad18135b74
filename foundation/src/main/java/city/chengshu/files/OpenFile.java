package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Opens a stored photo (查看附件) in the form the actor may see: anyone the blurred copy of what was
/// cleared for the public, uploaders and staff the stripped copy, and the original with its place
/// and time only by permission.
@Service
public class OpenFile {

    /// @param type media type of `content`
    public record Content(String type, byte[] content, boolean isPublic) {}

    private record Row(
            String sha256,
            String type,
            UUID uploader,
            String review,
            boolean originalErased,
            @Nullable String publicCopy) {

        boolean isPublic() {
            return review.equals("PUBLIC");
        }

        /// Where the copy lies that anybody may see.
        String shown() {
            return publicCopy == null ? sha256 : publicCopy;
        }
    }

    private final JdbcClient jdbc;
    private final ContentStore store;

    OpenFile(JdbcClient jdbc, ContentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    public Content thumbnail(FileId id, Actor actor) {
        return copy(id, actor, ContentStore.Form.THUMBNAIL);
    }

    public Content display(FileId id, Actor actor) {
        return copy(id, actor, ContentStore.Form.DISPLAY);
    }

    /// The stripped copy for a module that has checked itself who asks: a reporter, the own report.
    public Content strippedCopy(FileId id) {
        return find(id).map(row -> stripped(row, ContentStore.Form.DISPLAY))
                .orElseThrow(() -> unknown(id));
    }

    /// What everybody may see.
    public Content publicCopy(FileId id) {
        return find(id).filter(Row::isPublic)
                .map(row -> blurred(row, ContentStore.Form.DISPLAY))
                .orElseThrow(() -> unknown(id));
    }

    /// The evidence. The endpoint demands `file.original`.
    public Content original(FileId id) {
        var row = find(id).orElseThrow(() -> unknown(id));
        if (row.originalErased() || !store.hasOriginal(row.sha256())) {
            throw new Refusal(
                    FilesError.ERASED,
                    "Cannot open the original of photo %s: its time is over".formatted(id.value()));
        }
        return new Content(row.type(), store.read(row.sha256(), ContentStore.Form.ORIGINAL), false);
    }

    private Content copy(FileId id, Actor actor, ContentStore.Form form) {
        var row = find(id).orElseThrow(() -> unknown(id));
        if (maySeeAll(row, actor)) {
            return stripped(row, form);
        }
        if (row.isPublic()) {
            return blurred(row, form);
        }
        throw unknown(id);
    }

    /// An anonymous uploader has nothing but the id, which is unguessable until it is published:
    /// then it opens the public copy only, and nothing once that is withdrawn.
    private static boolean maySeeAll(Row row, Actor actor) {
        return row.uploader().equals(actor.id())
                        && (!isNobody(actor) || row.review().equals("PENDING"))
                || actor.may("case.read")
                || actor.may("file.review");
    }

    private static boolean isNobody(Actor actor) {
        return actor.id().equals(Actor.ANONYMOUS.id());
    }

    /// With faces and plates: never kept by a cache that others use.
    private Content stripped(Row row, ContentStore.Form form) {
        return new Content("image/jpeg", store.read(row.sha256(), form), false);
    }

    private Content blurred(Row row, ContentStore.Form form) {
        return new Content("image/jpeg", store.read(row.shown(), form), true);
    }

    private Optional<Row> find(FileId id) {
        return jdbc.sql(
                        "select sha256, type, uploader, review, original_erased_at is not null, public_copy from files.file where id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getString(6)))
                .optional();
    }

    /// Which of these are cleared for the public.
    public List<UUID> cleared(List<UUID> ids) {
        return jdbc.sql(
                        """
                        select id from files.file
                         where id = any(cast(:ids as uuid[])) and review = 'PUBLIC'
                        """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Refusal unknown(FileId id) {
        return new Refusal(
                FilesError.UNKNOWN,
                "Cannot open photo %s: not there for you".formatted(id.value()));
    }
}
