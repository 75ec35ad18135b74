package city.chengshu.command;

import city.chengshu.demo.EmptyDemo;
import city.chengshu.demo.LoadDemoCity;
import city.chengshu.demo.LoadHistory;
import city.chengshu.postgres.CannotStart;
import city.chengshu.postgres.Database;
import city.chengshu.program.Program;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo reset`: empties the demo and loads it again.
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Empty the demo and load it again. Works on demo data only.")
final class DemoResetCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Option(names = "--yes", description = "really; everything in the demo is lost")
    private boolean yes;

    @Option(names = "--no-history", description = "without the 90 days of simulated history")
    private boolean noHistory;

    @Override
    public Integer call() {
        if (!yes) {
            throw new CannotStart(
                    "Cannot reset the demo in %s without --yes: everything in it would be lost"
                            .formatted(dataOptions.home()));
        }
        if (Files.notExists(dataOptions.home())) {
            throw new CannotStart(
                    "Cannot reset %s: there is no such data folder".formatted(dataOptions.home()));
        }
        if (dataOptions.databaseUrl().isEmpty()
                && Database.isInUse(dataOptions.home().resolve("postgres"))) {
            throw new CannotStart(
                    "Cannot reset the demo in %s: the program is running; stop it first"
                            .formatted(dataOptions.home()));
        }
        try (var database = Program.database(dataOptions.home(), dataOptions.databaseUrl())) {
            new EmptyDemo(database, dataOptions.home()).empty();
        }
        load();
        return 0;
    }

    private void load() {
        try (var program = Program.open(dataOptions.settings(Map.of("chengshu.demo", "true")))) {
            program.get(LoadDemoCity.class).load(Progress::say);
            if (!noHistory) {
                program.get(LoadHistory.class).load(Progress::say, () -> false);
            }
        }
        Result.print(false, Map.of(), "The demo is as new");
    }
}
