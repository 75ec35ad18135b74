package city.chengshu.command;

import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.CannotStart;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the program begins: the root of all commands of `./chengshu`, and how each of them ends.
@Command(
        name = "chengshu",
        description = "城枢 Chengshu, the open digital-city platform.",
        subcommands = {
            CommandLine.HelpCommand.class,
            RunCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            DemoCommand.class,
            AuditCommand.class,
            TrainCommand.class,
            QrCommand.class
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:could not be done; one sentence on stderr says why",
            "2:the command line is wrong",
            "3:a check found damage; the result names it"
        },
        footerHeading = "%nAlso: ",
        footer = "./chengshu test runs every test, ./chengshu bench NAME measures.")
final class Chengshu {

    static final int FAILED = 1;
    static final int DAMAGED = 3;

    private Chengshu() {}

    static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /// Runs one command line and gives its exit code.
    static int execute(String... arguments) {
        return new CommandLine(new Chengshu())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, line, _) -> explain(thrown, line.getErr()))
                .execute(arguments);
    }

    /// What an operator can act on is one sentence; only a bug shows its stack.
    private static int explain(Exception thrown, PrintWriter stderr) {
        var sentence = sentence(thrown);
        if (sentence == null) {
            thrown.printStackTrace(stderr);
        } else {
            stderr.println(sentence);
        }
        stderr.flush();
        return FAILED;
    }

    private static @Nullable String sentence(@Nullable Throwable thrown) {
        if (thrown == null) {
            return null;
        }
        return thrown instanceof CannotStart || thrown instanceof Refusal
                ? thrown.getMessage()
                : sentence(thrown.getCause());
    }
}
