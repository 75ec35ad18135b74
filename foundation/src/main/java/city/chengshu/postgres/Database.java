package city.chengshu.postgres;

import java.nio.file.Path;

/// A PostgreSQL the program may use. Closing it stops only what this program started.
public interface Database extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close();

    /// The city's own PostgreSQL, which we neither start nor stop.
    static Database of(String url, String user, String password) {
        return new Foreign(url, user, password);
    }

    /// The PostgreSQL of a data folder: that of the program running there, else one started now.
    static Database openOrStart(Path home) {
        return RunningPostgres.find(home)
                .orElseGet(() -> LocalPostgres.start(home, LocalPostgres.Durability.SAFE));
    }

    /// Whether a running program holds this data folder.
    static boolean isInUse(Path home) {
        return RunningPostgres.isInUse(home);
    }

    /// Not ours to stop.
    record Foreign(String url, String user, String password) implements Database {
        @Override
        public void close() {}
    }
}
