package city.chengshu.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sends real petitions and photos through the public interface, all of it twice.
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Real petitions and photos over HTTP, twice under the same keys.")
final class IntakeCommand implements Callable<Integer> {

    private static final int CLIENTS = 8;

    @Option(names = "--quick", description = "the first 500 petitions")
    private boolean quick;

    @Option(
            names = "--shared-data",
            description = "default: CHENGSHU_SHARED_DATA, else ../shared/data")
    private Path data =
            Path.of(System.getenv().getOrDefault("CHENGSHU_SHARED_DATA", "../shared/data"));

    @Override
    public Integer call() throws IOException {
        Machine.describe("intake" + (quick ? " --quick" : ""));
        var file = data.resolve("petitions/messages.csv.gz");
        if (Files.notExists(file)) {
            Say.progress("Not run: %s is not there.", file);
            return 0;
        }
        var petitions = petitions(file);
        var photos = photos();
        try (var program = ProgramUnderTest.start(BenchSettings.LINES, "--no-history")) {
            var api = new Api(program.address());
            var tokens = new Tokens(api);
            var uploaded = upload(api, tokens, photos);
            var first = send(api, tokens, petitions);
            var second = send(api, tokens, petitions);
            return report(petitions.size(), first, second, photos.size(), uploaded);
        }
    }

    private List<String> petitions(Path file) throws IOException {
        var texts = new ArrayList<String>();
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var csv =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row ->
                    texts.add(row.getField("留言主题").strip() + "\n" + row.getField("留言详情").strip()));
        }
        return quick ? texts.subList(0, Math.min(500, texts.size())) : texts;
    }

    private List<Path> photos() throws IOException {
        try (var found = Files.walk(data.resolve("photos"))) {
            return found.filter(path -> path.toString().endsWith(".jpg")).sorted().toList();
        }
    }

    private static int upload(Api api, Tokens tokens, List<Path> photos) throws IOException {
        Say.progress("Uploading %d photos …", photos.size());
        var token = tokens.citizen("13700000000").get();
        var accepted = 0;
        for (var photo : photos) {
            var answer =
                    api.upload(
                            photo.getFileName().toString(),
                            Files.readAllBytes(photo),
                            token,
                            "intake-" + photo.getFileName());
            if (answer.status() == 201) {
                accepted++;
                var body = answer.json();
                Say.result(
                        "photo %s %sx%s place %s,%s",
                        photo.getFileName(),
                        body.path("width"),
                        body.path("height"),
                        body.path("longitude").asString("-"),
                        body.path("latitude").asString("-"));
            } else {
                Say.result("photo %s refused: %s", photo.getFileName(), answer.body());
            }
        }
        return accepted;
    }

    /// The numbers answered, by petition.
    private static Map<Integer, String> send(Api api, Tokens tokens, List<String> petitions) {
        Say.progress("Sending %d petitions by %d clients …", petitions.size(), CLIENTS);
        var numbers = new ConcurrentHashMap<Integer, String>();
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client = 0; client < CLIENTS; client++) {
                threads.submit(() -> {
                    for (var i = next.getAndIncrement();
                            i < petitions.size();
                            i = next.getAndIncrement()) {
                        send(api, tokens, i, petitions.get(i), numbers);
                    }
                });
            }
        }
        return numbers;
    }

    private static void send(
            Api api, Tokens tokens, int index, String text, Map<Integer, String> numbers) {
        var body =
                Api.body(
                        "photos",
                        List.of(),
                        "longitude",
                        120.370 + index % 40 * 0.0005,
                        "latitude",
                        36.070 + index / 40 % 40 * 0.001,
                        "coordinateSystem",
                        "WGS84",
                        "text",
                        text,
                        "anonymous",
                        false);
        var token = tokens.citizen("137%08d".formatted(index % CLIENTS)).get();
        var answer = api.post("/api/reports", body, token, "petition-%06d".formatted(index));
        if (answer.status() == 201) {
            numbers.put(index, answer.json().path("number").asString());
        } else {
            Say.result("petition %d refused: %s", index, answer.body());
        }
    }

    private static int report(
            int sent,
            Map<Integer, String> first,
            Map<Integer, String> second,
            int photos,
            int uploaded) {
        Set<String> distinct = new HashSet<>(first.values());
        distinct.addAll(second.values());
        var same = first.equals(second);
        Say.result(
                "intake sent=%d accepted=%d lost=%d doubled=%d same_answers=%s photos=%d uploaded=%d",
                sent,
                first.size(),
                sent - first.size(),
                distinct.size() - first.size(),
                same,
                photos,
                uploaded);
        return same && first.size() == sent && uploaded == photos ? 0 : 3;
    }
}
