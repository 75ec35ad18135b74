package city.chengshu.bench;

import city.chengshu.files.MeasureSights;
import city.chengshu.files.Sight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the finder of faces and number plates misses and where it sees things that are not there:
/// on photos whose truth a person wrote down, and on drawn plates, turned, small, dark and blurred.
@Command(
        name = "blur",
        mixinStandardHelpOptions = true,
        description = "Misses and false alarms of the face and plate finder.")
final class BlurCommand implements Callable<Integer> {

    /// A photo and what a person saw in it.
    private record Truth(String photo, List<Sight> things) {}

    @Option(names = "--photos", description = "folder of the photos named in blur-truth.csv")
    private Path photos = Path.of("../shared/data/photos");

    @Option(names = "--doubt", description = "boxes below this do not count")
    private double doubt = 0.5;

    @Override
    public Integer call() throws IOException {
        Machine.describe("blur --doubt " + doubt);
        var home = Files.createTempDirectory("bench-blur-");
        var finder = new MeasureSights(home);
        Say.result("model %s", finder.model());
        var faces = new Score();
        var plates = new Score();
        if (Files.isDirectory(photos)) {
            for (var truth : truths()) {
                var found = finder.find(photos.resolve(truth.photo()), doubt);
                var before = faces.text() + plates.text();
                faces.add(Sight.Kind.FACE, truth.things(), found.sights());
                plates.add(Sight.Kind.PLATE, truth.things(), found.sights());
                if (!before.equals(faces.text() + plates.text())) {
                    Say.result("%s (%d ms): %s", truth.photo(), found.millis(), found.sights());
                }
            }
            Say.result("photos faces %s; plates %s", faces.text(), plates.text());
        } else {
            Say.result("no photos in %s: only drawings", photos);
        }
        var drawn = DrawnPlates.measure(finder, doubt);
        Say.result(
                "blur faces=%s plates=%s drawn_plates=%d drawn_missed=%d",
                faces.text().replace(' ', '_'),
                plates.text().replace(' ', '_'),
                drawn.drawn(),
                drawn.missed());
        return 0;
    }

    private static List<Truth> truths() throws IOException {
        try (InputStream file = BlurCommand.class.getResourceAsStream("blur-truth.csv")) {
            var lines =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
            return lines.stream().map(BlurCommand::truth).toList();
        }
    }

    /// `photo` or `photo,KIND x y width height,…` in shares of the photo.
    private static Truth truth(String line) {
        var parts = line.split(",");
        var things = new ArrayList<Sight>();
        for (var i = 1; i < parts.length; i++) {
            var words = parts[i].strip().split(" ");
            things.add(
                    new Sight(
                            Sight.Kind.valueOf(words[0]),
                            Double.parseDouble(words[1]),
                            Double.parseDouble(words[2]),
                            Double.parseDouble(words[3]),
                            Double.parseDouble(words[4]),
                            1));
        }
        return new Truth(parts[0].strip(), things);
    }

    /// A thing is found if a box of its kind covers a third of it.
    private static final class Score {
        private int there;
        private int missed;
        private int alarms;

        void add(Sight.Kind kind, List<Sight> things, List<Sight> found) {
            var real = things.stream().filter(one -> one.kind() == kind).toList();
            var seen = found.stream().filter(one -> one.kind() == kind).toList();
            there += real.size();
            missed += (int) real.stream().filter(one -> !touches(one, seen)).count();
            alarms += (int) seen.stream().filter(one -> !touches(one, real)).count();
        }

        private static boolean touches(Sight one, List<Sight> others) {
            return others.stream().anyMatch(other -> other.overlap(one) > 0.33);
        }

        String text() {
            return "%d there, %d missed, %d false alarms".formatted(there, missed, alarms);
        }
    }
}
