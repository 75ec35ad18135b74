package city.chengshu;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The typed client of the faces is made from `web/api/openapi.json`; this keeps that file true.
/// With the environment variable `CHENGSHU_REWRITE` set it is written instead of compared.
@PlatformTest
class OpenApiTest {

    static final Path KEPT = Path.of("..", "web", "api", "openapi.json");

    @Autowired MockMvcTester http;

    @Test
    void theKeptDocumentIsTheOneWeServe() throws IOException {
        var served =
                http.get().uri("/v3/api-docs").with(ActingAs.staff("system.health")).exchange();
        assertThat(served).hasStatusOk();
        var mapper =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        var document =
                mapper.readValue(
                        served.getResponse().getContentAsByteArray(), java.util.TreeMap.class);
        document.remove("servers");
        var text = mapper.writeValueAsString(document) + "\n";
        if (System.getenv("CHENGSHU_REWRITE") != null) {
            Files.writeString(KEPT, text);
        }
        assertThat(Files.readString(KEPT))
                .as("run the tests with CHENGSHU_REWRITE=1, then npm run generate in web/api")
                .isEqualTo(text);
    }
}
