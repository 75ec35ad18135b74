package city.chengshu.files;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells what stored photos look like (照片相似), for whoever compares problems.
@Service
public class FindImageHashes {

    private record Row(UUID id, ImageHash hash) {}

    private final JdbcClient jdbc;

    FindImageHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of those photos that have one.
    public Map<UUID, ImageHash> find(Collection<UUID> photos) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select id, hash from files.file where id = any(cast(:ids as uuid[])) and hash is not null")
                .param("ids", photos.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) ->
                        new Row(row.getObject(1, UUID.class), new ImageHash(row.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::hash));
    }
}
