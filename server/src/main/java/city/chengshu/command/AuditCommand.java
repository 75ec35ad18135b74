package city.chengshu.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `audit …`: about the record of who did what.
@Command(
        name = "audit",
        description = "Check the record of who did what.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CommandLine.HelpCommand.class, AuditVerifyCommand.class})
final class AuditCommand {}
