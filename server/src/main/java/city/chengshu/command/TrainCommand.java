package city.chengshu.command;

import city.chengshu.postgres.CannotStart;
import city.chengshu.program.Program;
import city.chengshu.suggestion.LabelledText;
import city.chengshu.suggestion.TrainClasses;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `train`: learns to suggest classes and prints the card of the model.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Train the suggestion of classes on the city's closed cases, or on a CSV file.",
            "Prints what was measured by five-fold cross-validation."
        })
final class TrainCommand implements Callable<Integer> {

    @Mixin private final DataOptions dataOptions = new DataOptions();

    @Option(names = "--csv", paramLabel = "FILE", description = "CSV, gzip allowed")
    private @Nullable Path csv;

    @Option(
            names = "--text",
            paramLabel = "COLUMN",
            description = "column with the text; named twice, the first is the title")
    private List<String> text = new ArrayList<>(List.of());

    @Option(names = "--class", paramLabel = "COLUMN", description = "column with the class")
    private String label = "class";

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "CSV of the classes: words that belong to the class in its column")
    private @Nullable Path catalogue;

    @Override
    public Integer call() {
        var file = csv;
        var given = file == null ? null : read(file);
        var classes = catalogue == null ? List.<LabelledText>of() : readCatalogue(catalogue);
        try (var program = Program.open(dataOptions.settings())) {
            var train = program.get(TrainClasses.class);
            var trained =
                    file == null || given == null
                            ? train.trainOnCases(TrainCommand::say)
                            : train.train(
                                    given,
                                    classes,
                                    String.valueOf(file.getFileName()),
                                    TrainCommand::say);
            Result.line(trained.card().text());
            Result.line(trained.used() ? "in use" : "not put to use: " + trained.why());
        }
        return 0;
    }

    private static void say(int fold) {
        Progress.say("fold %d of 5 measured …".formatted(fold));
    }

    private List<LabelledText> read(Path file) {
        return read(
                file,
                row ->
                        new LabelledText(
                                text.size() > 1 ? row.getField(text.getFirst()) : "",
                                row.getField(text.isEmpty() ? "text" : text.getLast()),
                                row.getField(label).strip()));
    }

    private List<LabelledText> readCatalogue(Path file) {
        return read(
                file,
                row -> {
                    var words = new ArrayList<>(row.getFields());
                    words.remove(row.getField(label));
                    return new LabelledText(
                            String.join(" ", words), "", row.getField(label).strip());
                });
    }

    private static List<LabelledText> read(
            Path file, Function<NamedCsvRecord, LabelledText> labelled) {
        try (var in = open(file);
                var rows =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var texts = new ArrayList<LabelledText>();
            for (var row : rows) {
                texts.add(labelled.apply(row));
            }
            return texts;
        } catch (IOException | java.util.NoSuchElementException unreadable) {
            throw new CannotStart(
                    "Cannot read %s: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
