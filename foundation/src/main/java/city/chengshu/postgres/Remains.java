package city.chengshu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What a killed PostgreSQL leaves behind: children that live on for a moment and hold its memory,
/// and a pid file.
///
/// PostgreSQL refuses to start while the process named in that file exists in any form: one that is
/// dead but not yet waited for, or a stranger that was given the same number. So the file goes once
/// nobody works in the data folder.
///
/// Where the system does not tell where its processes work (no `/proc`), nothing is touched and
/// PostgreSQL judges for itself.
record Remains(Path data) {

    private static final Path PROCESSES = Path.of("/proc");

    static Remains of(Path data) {
        return new Remains(data);
    }

    /// @param patience how long the children may take to end
    void clear(Duration patience) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile) || Files.notExists(PROCESSES.resolve("self/cwd"))) {
            return;
        }
        var end = System.nanoTime() + patience.toNanos();
        while (isWorkedIn()) {
            if (System.nanoTime() > end) {
                throw new CannotStart(
                        "Cannot start PostgreSQL in %s: processes of an earlier one do not end"
                                .formatted(data));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        Files.delete(pidFile);
    }

    /// Every process of PostgreSQL works in its data folder.
    private boolean isWorkedIn() throws IOException {
        var real = data.toRealPath();
        try (var processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (var process : processes) {
                if (worksIn(process, real)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
                    && Files.readString(process.resolve("comm")).strip().equals("postgres");
        } catch (IOException endedOrOfSomebodyElse) {
            return false;
        }
    }
}
