package city.chengshu.command;

import city.chengshu.backup.Restore;
import city.chengshu.program.Program;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: what `backup` saved, into an empty place.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Put a backup back: everything or nothing. The program must not run.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "a file that `backup` made")
    private Path file = Path.of("backup.zip");

    @Option(names = "--replace", description = "replace what the target holds")
    private boolean replace;

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var existing = replace ? Restore.Existing.REPLACE : Restore.Existing.KEEP;
        var manifest =
                new Restore(dataOptions.home(), existing, Progress::say)
                        .restore(
                                file.toAbsolutePath(),
                                dataOptions.databaseUrl().map(Program::foreignDatabase));
        Result.print(
                json,
                Map.of(
                        "madeAt", manifest.madeAt().toString(),
                        "rows", manifest.rows(),
                        "files", manifest.files().size()),
                "Restored %,d rows and %,d files of %s into %s"
                        .formatted(
                                manifest.rows(),
                                manifest.files().size(),
                                manifest.madeAt(),
                                dataOptions.home()));
        return 0;
    }
}
