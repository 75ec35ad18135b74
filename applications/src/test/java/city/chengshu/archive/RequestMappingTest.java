package city.chengshu.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestMappingTest {

    static final String MAPPING =
            """
            source: elsewhere
            city: "990100000000"
            file:
              delimiter: ";"
            time:
              zone: America/Los_Angeles
              format: "MM/dd/yyyy hh:mm:ss a"
            columns:
              id: Number
              created: Opened
              closed: Closed
              class: Kind
              status: State
              latitude: Lat
              longitude: Lon
              region: Council
              text: [Kind, Remark]
            classes:
              Graffiti: QD05
              Other: ~
            statuses:
              Done: CLOSED
              New: OPEN
            """;

    static RequestMapping mapping(String yaml) {
        return RequestMapping.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test");
    }

    @Test
    void readsWhatItSays() {
        var mapping = mapping(MAPPING);
        assertThat(mapping.source()).isEqualTo("elsewhere");
        assertThat(mapping.delimiter()).isEqualTo(';');
        assertThat(mapping.classes().get("Graffiti")).contains("QD05");
        assertThat(mapping.classes().get("Other")).isEmpty();
        assertThat(mapping.columns().text()).containsExactly("Kind", "Remark");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        refuses(MAPPING + "colour: red\n", "unknown key colour");
        refuses(MAPPING.replace("  id: Number", "  id: Number\n  ident: Number"), "columns.ident");
    }

    @Test
    void refusesWhatIsMissingOrWrong() {
        refuses(MAPPING.replace("  id: Number\n", ""), "columns.id is missing");
        refuses(MAPPING.replace("America/Los_Angeles", "Mars/Base"), "Mars/Base");
        refuses(MAPPING.replace("Done: CLOSED", "Done: FINISHED"), "statuses.Done is 'FINISHED'");
        refuses(MAPPING.replace("\"990100000000\"", "\"99\""), "city is '99'");
        refuses(MAPPING.replace("\";\"", "\"||\""), "must be one character");
        refuses("just text", "it has no keys");
        refuses("source: [", "while parsing");
        refuses("!!java.io.File [x]", "Global tag is not allowed");
    }

    private static void refuses(String yaml, String why) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping(yaml))
                .withMessageContaining("Cannot read mapping test")
                .withMessageContaining(why);
    }
}
