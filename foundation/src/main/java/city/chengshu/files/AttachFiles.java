package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Binds photos to what they show (关联附件), in the caller's transaction and in one statement. A photo
/// belongs to one subject, and only its uploader can bind it.
@Service
public class AttachFiles {

    /// Most photos of one step.
    public static final int MOST = 9;

    private final JdbcClient jdbc;

    AttachFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param role what the photos show: `before`, `after`, `check`
    public void attach(List<FileId> files, String system, UUID subject, String role, Actor by) {
        attach(files, system, subject, role, by, by);
    }

    /// The same, and from now on nobody knows who uploaded them: for what is sent anonymously.
    public void attachAnonymously(
            List<FileId> files, String system, UUID subject, String role, Actor by) {
        attach(files, system, subject, role, by, Actor.ANONYMOUS);
    }

    private void attach(
            List<FileId> files,
            String system,
            UUID subject,
            String role,
            Actor by,
            Actor uploader) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() > MOST) {
            throw new Refusal(
                    FilesError.TOO_MANY,
                    "Cannot attach %d photos: at most %d".formatted(files.size(), MOST));
        }
        var ids = files.stream().map(file -> file.value().toString()).toArray(String[]::new);
        var bound =
                jdbc.sql(
                                """
                                update files.file f
                                   set system = :system, subject = :subject, role = :role, position = given.position,
                                       uploader = :uploader
                                  from unnest(cast(:ids as uuid[])) with ordinality as given (id, position)
                                 where f.id = given.id and f.subject is null and f.uploader = :by
                                """)
                        .param("ids", ids)
                        .param("system", system)
                        .param("subject", subject)
                        .param("role", role)
                        .param("by", by.id())
                        .param("uploader", uploader.id())
                        .update();
        if (bound != files.size()) {
            throw new Refusal(
                    FilesError.NOT_YOURS,
                    "Cannot attach %d of %d photos: unknown, twice, in use, or of somebody else"
                            .formatted(files.size() - bound, files.size()));
        }
    }
}
