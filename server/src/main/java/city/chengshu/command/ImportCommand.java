package city.chengshu.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `import`: what a city already has.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take over boundaries or another system's requests.",
        subcommands = {
            CommandLine.HelpCommand.class,
            ImportBoundariesCommand.class,
            ImportRequestsCommand.class
        })
final class ImportCommand {

    private ImportCommand() {}
}
