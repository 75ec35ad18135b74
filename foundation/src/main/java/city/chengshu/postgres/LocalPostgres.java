package city.chengshu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// PostgreSQL started and kept by the program: own folder, own password, loopback only, fsync on.
///
/// `home/` holds `lock`, `password` (rw-------), `bin-…/`, `data/` and `log`. A killed program
/// leaves its PostgreSQL running; the next start stops that orphan and recovers, and touches no
/// other server.
public final class LocalPostgres implements Database {

    /// How much a start may risk. `SAFE` is for everything but tests.
    public enum Durability {
        SAFE,
        /// No fsync: for tests whose data nobody misses.
        FOR_TESTS
    }

    private static final Logger LOG = System.getLogger(LocalPostgres.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    static final String USER = "chengshu";

    private final FileChannel lock;
    private final Process process;
    private final int port;
    private final String password;

    private LocalPostgres(FileChannel lock, Process process, int port, String password) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /// Starts PostgreSQL in `home`, making it first if need be, and waits until it answers.
    ///
    /// @throws CannotStart with one sentence, if the folder is in use, unwritable, or of another
    ///   major version
    public static LocalPostgres start(Path home, Durability durability) {
        try {
            return new Start(home.toAbsolutePath().normalize(), durability).run();
        } catch (IOException | UncheckedIOException cause) {
            throw new CannotStart(
                    "Cannot start PostgreSQL in %s: %s".formatted(home, reason(cause)), cause);
        }
    }

    private static String reason(Exception cause) {
        return cause instanceof java.nio.file.AccessDeniedException
                ? "the folder cannot be written"
                : String.valueOf(cause.getMessage());
    }

    @Override
    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /// The process, for tests that kill it.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// Stops PostgreSQL: connections are cut, everything committed is kept.
    @Override
    public void close() {
        try {
            stop(process.toHandle());
            lock.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Fast stop (SIGINT). `Process.destroy` would be SIGTERM, which waits for clients.
    private static void stop(ProcessHandle postgres) throws IOException {
        if (!postgres.isAlive()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid())).start();
        try {
            postgres.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException late) {
            throw new IOException("PostgreSQL did not stop", late);
        }
    }

    /// One start, from the lock to the first answer.
    private static final class Start {

        private final Path home;
        private final Path data;
        private final Durability durability;

        Start(Path home, Durability durability) {
            this.home = home;
            this.data = home.resolve("data");
            this.durability = durability;
        }

        LocalPostgres run() throws IOException {
            Files.createDirectories(home);
            var lock = lock();
            var bin = Binaries.unpack(home).resolve("bin");
            var password = password();
            if (Files.notExists(data.resolve("PG_VERSION"))) {
                initialise(bin);
            }
            refuseOtherVersion();
            stopOrphan();
            Remains.of(data).clear(PATIENCE);
            var port = freePort();
            var process = startPostgres(bin, port);
            return new LocalPostgres(lock, process, port, password);
        }

        private FileChannel lock() throws IOException {
            var channel =
                    FileChannel.open(
                            home.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException sameProgram) {
                // The same refusal: this very program has it open.
            }
            channel.close();
            throw new CannotStart(
                    "Cannot start in %s: another program is using this data folder"
                            .formatted(home));
        }

        private String password() throws IOException {
            var file = home.resolve("password");
            if (Files.notExists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                var unfinished = home.resolve("password-unfinished");
                Files.deleteIfExists(unfinished);
                Files.createFile(
                        unfinished,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(unfinished, HexFormat.of().formatHex(random));
                Files.move(unfinished, file);
            }
            return Files.readString(file);
        }

        /// Into a folder beside, then one move: a start that was killed half-way leaves no half
        /// cluster.
        private void initialise(Path bin) throws IOException {
            var unfinished = home.resolve("data-unfinished");
            Folders.delete(unfinished);
            var initdb =
                    spawn(
                            List.of(
                                    bin.resolve("initdb").toString(),
                                    "-D",
                                    unfinished.toString(),
                                    "-U",
                                    USER,
                                    "-A",
                                    "scram-sha-256",
                                    "--pwfile=" + home.resolve("password"),
                                    "-E",
                                    "UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--locale=C.UTF-8"));
            try {
                if (initdb.waitFor() != 0) {
                    throw new CannotStart(
                            "Cannot make the database in %s: see %s"
                                    .formatted(home, home.resolve("log")));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted", interrupted);
            }
            Folders.delete(data);
            Files.move(unfinished, data);
        }

        private void refuseOtherVersion() throws IOException {
            var kept = Files.readString(data.resolve("PG_VERSION")).strip();
            var ours = Binaries.VERSION.substring(0, Binaries.VERSION.indexOf('.'));
            if (!kept.equals(ours)) {
                throw new CannotStart(
                        "Cannot start: the data in %s is of PostgreSQL %s, this program brings %s"
                                .formatted(data, kept, ours));
            }
        }

        private List<String> postgres(Path bin, int port) {
            var command = new ArrayList<String>();
            command.addAll(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-p", Integer.toString(port)));
            settings().forEach(setting -> command.addAll(List.of("-c", setting)));
            return command;
        }

        /// No query takes several processes: many people ask at once, and starting processes costs
        /// more than their small questions. Queues are swept often: some are read whole for each
        /// figure, with all that was taken from them since.
        private List<String> settings() {
            var safe = durability == Durability.SAFE ? "on" : "off";
            return List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=60",
                    "shared_buffers=" + (durability == Durability.SAFE ? "512MB" : "64MB"),
                    "max_wal_size=2GB",
                    "max_parallel_workers_per_gather=0",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "wal_compression=on",
                    "autovacuum_naptime=10s",
                    "random_page_cost=1.1",
                    "jit=off",
                    "fsync=" + safe,
                    "full_page_writes=" + safe,
                    "synchronous_commit=" + safe);
        }

        /// `setsid`: Ctrl-C reaches the program alone. `unshare -U`: PostgreSQL refuses to run as
        /// root. Both replace themselves, so the child is PostgreSQL itself.
        private Process spawn(List<String> command) throws IOException {
            var line = new ArrayList<String>(List.of("setsid"));
            if (ROOT) {
                line.addAll(List.of("unshare", "-U"));
            }
            line.addAll(command);
            var log = home.resolve("log").toFile();
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        }

        /// Our PostgreSQL that outlived a killed program: we hold the lock, so no other program
        /// lives.
        private void stopOrphan() throws IOException {
            var orphan = orphan();
            if (orphan.isPresent()) {
                LOG.log(Level.INFO, "Recovering: stopping PostgreSQL left by a killed program");
                stop(orphan.get());
            }
        }

        private Optional<ProcessHandle> orphan() throws IOException {
            var lines = pidFile();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(candidate ->
                            candidate
                                    .info()
                                    .commandLine()
                                    .filter(line -> line.contains("-D " + data))
                                    .isPresent());
        }

        private List<String> pidFile() throws IOException {
            var file = data.resolve("postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }

        private Process startPostgres(Path bin, int port) throws IOException {
            var process = spawn(postgres(bin, port));
            if (becomesReady(process)) {
                return process;
            }
            process.destroyForcibly();
            throw new CannotStart(
                    "Cannot start PostgreSQL in %s: see %s".formatted(data, home.resolve("log")));
        }

        /// Ready when line 1 of the pid file is our process and line 8 says so.
        private boolean becomesReady(Process process) throws IOException {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                if (!process.isAlive()) {
                    break;
                }
                var lines = pidFile();
                if (lines.size() >= 8
                        && lines.getFirst().strip().equals(Long.toString(process.pid()))
                        && lines.get(7).strip().equals("ready")) {
                    return true;
                }
                LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            }
            return false;
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
