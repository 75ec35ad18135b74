package city.chengshu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.access.FindActor;
import city.chengshu.kernel.Refusal;
import city.chengshu.postgres.Database;
import city.chengshu.program.Program;
import city.chengshu.region.Divisions;
import city.chengshu.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoResetTest {

    @TempDir Path home;

    final String url = TestDatabase.createDatabase();
    final Database database = Database.of(url, TestDatabase.user(), TestDatabase.password());

    @Test
    void emptiesADemoAndNothingElse() throws IOException {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new EmptyDemo(database, home).empty())
                .withMessageContaining("it is not a demo");

        load();
        Files.createDirectories(home.resolve("files/aa"));
        Files.writeString(home.resolve("chengshu.properties"), "# kept");
        new EmptyDemo(database, home).empty();
        assertThat(home.resolve("files")).doesNotExist();
        assertThat(home.resolve("chengshu.properties")).exists();
        load();
    }

    private void load() {
        try (var program = open()) {
            program.get(LoadDemoCity.class).load(_ -> {});
            program.get(LoadDemoCity.class).load(said -> assertThat(said).isNull());
            assertThat(program.get(Divisions.class).find(LoadDemoCity.CITY)).isPresent();
            assertThat(program.get(FindActor.class).find("handler2")).isPresent();
        }
    }

    private Program open() {
        return Program.open(
                new Program.Settings(
                        home,
                        Optional.of(
                                url
                                        + "?user=%s&password=%s"
                                                .formatted(
                                                        TestDatabase.user(),
                                                        TestDatabase.password())),
                        Optional.empty(),
                        Map.of("chengshu.demo", "true")));
    }
}
