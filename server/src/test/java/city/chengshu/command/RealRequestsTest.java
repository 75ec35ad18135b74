package city.chengshu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two years of Los Angeles' requests as a second city, by the commands an operator would type.
class RealRequestsTest {

    static final Path DATA =
            Path.of(
                    Optional.ofNullable(System.getenv("CHENGSHU_SHARED_DATA"))
                            .orElse("../../shared/data"),
                    "la311");

    @TempDir Path home;

    @Test
    void areImportedOnceAndAgreeWithTheRecordedCouncils() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA), "Not run: the real requests are not in " + DATA);
        var boundaries =
                run(
                        "boundaries",
                        "nc_certified.geojson.gz",
                        "--under=990101000000",
                        "--name=Los Angeles",
                        "--create-missing");
        assertThat(boundaries.path("matched")).hasSize(99);

        var first =
                run(
                        "requests",
                        "MyLA311_Service_Request_Data_2017_Subset.csv.gz",
                        "--mapping=la311-2017");
        assertThat(first.path("read").asInt()).isEqualTo(9999);
        assertThat(percent(first)).isGreaterThanOrEqualTo(97.5);
        assertThat(first.path("manual").asInt()).isEqualTo(1753);

        var second = run("requests", "requests_seed_a.csv.gz", "--mapping=la311-2020");
        assertThat(percent(second)).isGreaterThanOrEqualTo(98.0);

        var again = run("requests", "requests_seed_a.csv.gz", "--mapping=la311-2020");
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(second.path("added").asInt());
    }

    private static double percent(JsonNode imported) {
        var agreement = imported.path("agreement");
        return 100.0 * agreement.path("agreeing").asInt() / agreement.path("placed").asInt();
    }

    private JsonNode run(String what, String file, String... options) {
        var line = new java.util.ArrayList<String>();
        line.addAll(java.util.List.of("import", what, DATA.resolve(file).toString(), "--json"));
        line.addAll(java.util.List.of(options));
        line.add("--data=" + home);
        var printed = new ByteArrayOutputStream();
        var stdout = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Chengshu.execute(line.toArray(String[]::new))).isZero();
        } finally {
            System.setOut(stdout);
        }
        var text = printed.toString(StandardCharsets.UTF_8);
        stdout.println(text.substring(0, Math.min(400, text.length())));
        return JsonMapper.builder().build().readTree(text.lines().toList().getLast());
    }
}
