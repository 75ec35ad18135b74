package city.chengshu.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a data folder that belong into a backup: all but PostgreSQL's own and unfinished
/// ones.
final class HomeFiles {

    static final String POSTGRES = "postgres";

    private HomeFiles() {}

    static List<Path> list(Path home) throws IOException {
        if (Files.notExists(home)) {
            return List.of();
        }
        try (var paths = Files.walk(home)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !home.relativize(path).startsWith(POSTGRES))
                    .filter(path -> !isTemporary(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTemporary(String name) {
        return name.endsWith(".tmp") || name.endsWith(".unfinished") || name.equals("lock");
    }
}
