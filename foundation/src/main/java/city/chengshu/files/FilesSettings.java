package city.chengshu.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param home the data folder
/// @param files the folder of photos, if it is not `files` in the data folder; nodes share it
@ConfigurationProperties("chengshu")
record FilesSettings(Path home, @Nullable Path files) {

    Path folder() {
        return files == null ? home.resolve("files") : files;
    }
}
