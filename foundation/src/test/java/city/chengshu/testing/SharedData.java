package city.chengshu.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Real data that is not part of the repository. Tests on it are skipped, and say so, where it is
/// not there.
public final class SharedData {

    private SharedData() {}

    /// A file or folder of it; the running test is skipped without it.
    public static Path get(String path) {
        var folder =
                Optional.ofNullable(System.getenv("CHENGSHU_SHARED_DATA"))
                        .map(Path::of)
                        .orElse(Path.of("..", "..", "shared", "data"));
        var file = folder.resolve(path);
        assumeThat(file).as("real data, not part of the repository").exists();
        return file;
    }

    public static byte[] unzipped(String path) throws IOException {
        try (var stream = new GZIPInputStream(Files.newInputStream(get(path)))) {
            return stream.readAllBytes();
        }
    }
}
