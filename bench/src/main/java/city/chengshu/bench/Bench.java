package city.chengshu.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./chengshu bench NAME`: measures on a program of its own with temporary data. The last line of
/// each is for programs to read.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure; data is temporary and removed afterwards.",
        subcommands = {
            CommandLine.HelpCommand.class,
            LifecycleCommand.class,
            LocateCommand.class,
            KillCommand.class,
            IntakeCommand.class,
            FuzzCommand.class,
            ScreenCommand.class,
            BlurCommand.class
        },
        sortOptions = false)
final class Bench {

    private Bench() {}

    static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Bench())
                        .setExecutionExceptionHandler((thrown, line, _) -> {
                            if (thrown instanceof BenchFailed) {
                                line.getErr().println(thrown.getMessage());
                            } else {
                                thrown.printStackTrace(line.getErr());
                            }
                            line.getErr().flush();
                            return 1;
                        })
                        .execute(arguments));
    }
}
