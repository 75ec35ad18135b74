package city.chengshu.command;

import city.chengshu.backup.BackUp;
import city.chengshu.kernel.HouseClock;
import city.chengshu.program.Program;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backup`: everything the program knows in one file, also while it runs.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Save all rows and files in one new FILE; the program may run meanwhile.",
            "The file holds the keys of encrypted data: guard it like the data itself."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "the file to make, for example backup.zip")
    private Path file = Path.of("backup.zip");

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (var database = Program.database(dataOptions.home(), dataOptions.databaseUrl())) {
            var manifest =
                    new BackUp(
                                    database,
                                    dataOptions.home(),
                                    new HouseClock(InstantSource.system()),
                                    Progress::say)
                            .backUp(file.toAbsolutePath(), Program.version());
            Result.print(
                    json,
                    Map.of(
                            "file", file.toString(),
                            "rows", manifest.rows(),
                            "files", manifest.files().size()),
                    "Saved %,d rows and %,d files in %s"
                            .formatted(manifest.rows(), manifest.files().size(), file));
        }
        return 0;
    }
}
