package city.chengshu.files;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Binds photos to what they show (关联附件), in the caller's transaction. A photo belongs to one
/// subject, and only its uploader can bind it.
@Service
public class AttachFiles {

    /// Most photos of one step.
    public static final int MOST = 9;

    /// One photo, as most steps have: a list would be planned anew each time.
    private static final String BIND =
            """
            update files.file
               set system = :system, subject = :subject, role = :role, position = :position, uploader = :uploader
             where id = :id and subject is null and uploader = :by
            """;

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
        var bound = 0;
        for (var i = 0; i < files.size(); i++) {
            bound +=
                    jdbc.sql(BIND)
                            .param("id", files.get(i).value())
                            .param("position", i + 1)
                            .param("system", system)
                            .param("subject", subject)
                            .param("role", role)
                            .param("by", by.id())
                            .param("uploader", uploader.id())
                            .update();
        }
        if (bound != files.size()) {
            throw new Refusal(
                    FilesError.NOT_YOURS,
                    "Cannot attach %d of %d photos: unknown, twice, in use, or of somebody else"
                            .formatted(files.size() - bound, files.size()));
        }
    }
}
