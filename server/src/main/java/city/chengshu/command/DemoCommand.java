package city.chengshu.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `demo`: the demo city.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "The demo city.",
        subcommands = {CommandLine.HelpCommand.class, DemoResetCommand.class})
final class DemoCommand {

    private DemoCommand() {}
}
