package city.chengshu.command;

import city.chengshu.audit.VerifyAudit;
import city.chengshu.program.Program;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `audit verify`: walks the chain of audit records and names what was altered, removed, moved or
/// cut off.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Check every audit record; the program may run meanwhile. Names each record that was",
            "altered, removed, moved or slipped in, and ends with exit code 3 if there is one.",
            "Keep the printed head elsewhere: it proves later that nothing was cut off before it."
        })
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (var program = Program.open(dataOptions.settings())) {
            var found = program.get(VerifyAudit.class).verify();
            print(found);
            return found.isSound() ? 0 : Chengshu.DAMAGED;
        }
    }

    private void print(VerifyAudit.Verification found) {
        if (!json) {
            found.findings().forEach(finding -> Result.line(finding.sentence()));
        }
        Result.print(
                json,
                Map.of(
                        "sealed", found.sealed(),
                        "waiting", found.waiting(),
                        "head", found.head(),
                        "findings", found.findings()),
                "%s: %,d records checked, %,d wait to be sealed, head %d %s"
                        .formatted(
                                found.isSound() ? "Sound" : "DAMAGED",
                                found.sealed(),
                                found.waiting(),
                                found.sealed(),
                                found.head()));
    }
}
