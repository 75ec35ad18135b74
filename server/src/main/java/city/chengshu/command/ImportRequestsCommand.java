package city.chengshu.command;

import city.chengshu.archive.ImportRequests;
import city.chengshu.archive.ImportedRequests;
import city.chengshu.archive.RequestMapping;
import city.chengshu.kernel.Actor;
import city.chengshu.postgres.CannotStart;
import city.chengshu.program.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import requests`: another system's requests, read by a mapping that is data.
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Take over another system's requests from FILE (CSV, gzip allowed).",
            "All or nothing; importing again adds nothing. Refused rows are listed with their line."
        })
final class ImportRequestsCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("requests.csv");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "MAPPING",
            description =
                    "a YAML file, or the name of one that comes along: la311-2017, la311-2020")
    private String mapping = "";

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Override
    public Integer call() {
        var how = readMapping();
        if (!Files.isReadable(file)) {
            throw new CannotStart("Cannot read %s: no such file".formatted(file));
        }
        try (var program = Program.open(dataOptions.settings())) {
            var imported =
                    program.get(ImportRequests.class)
                            .importRequests(
                                    file,
                                    how,
                                    Actor.HOUSE,
                                    rows -> Progress.say("%,d rows …".formatted(rows)));
            print(imported);
        }
        return 0;
    }

    private RequestMapping readMapping() {
        try (var own = getClass().getResourceAsStream("/mappings/" + mapping + ".yaml")) {
            if (own != null) {
                return RequestMapping.read(own, mapping);
            }
            try (InputStream given = Files.newInputStream(Path.of(mapping))) {
                return RequestMapping.read(given, mapping);
            }
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "Cannot read mapping %s: it is neither a file nor a mapping that comes along"
                            .formatted(mapping),
                    unreadable);
        }
    }

    private void print(ImportedRequests imported) {
        if (!json) {
            imported.refused()
                    .forEach(row -> Result.line("line %d: %s".formatted(row.line(), row.reason())));
        }
        var counts = counts(imported);
        var sentence =
                "%s: %,d rows read, %,d added, %,d were here, %,d refused; %,d wait at the manual desk for a place"
                        .formatted(
                                imported.source(),
                                imported.read(),
                                imported.added(),
                                imported.known(),
                                imported.refused().size(),
                                imported.manual());
        Result.print(json, counts, sentence + agreement(imported));
    }

    private static Map<String, Object> counts(ImportedRequests imported) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("source", imported.source());
        counts.put("read", imported.read());
        counts.put("added", imported.added());
        counts.put("known", imported.known());
        counts.put("manual", imported.manual());
        counts.put("refused", imported.refused());
        imported.agreement().ifPresent(found -> counts.put("agreement", found));
        return counts;
    }

    private static String agreement(ImportedRequests imported) {
        return imported.agreement()
                .map(found ->
                        "%nThe located region is the recorded one for %,d of %,d rows with coordinates (%.2f %%)"
                                .formatted(found.agreeing(), found.placed(), found.percent()))
                .orElse("");
    }
}
