package city.chengshu.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadRequestTest {

    final ReadRequest rules =
            new ReadRequest(
                    RequestMappingTest.mapping(RequestMappingTest.MAPPING),
                    Instant.parse("2026-11-24T01:00:00Z"));

    final Map<String, String> row =
            new HashMap<>(
                    Map.of(
                            "Number", "1-8",
                            "Opened", "12/31/2017 11:59:58 PM",
                            "Closed", "01/03/2018 10:11:23 AM",
                            "Kind", "Graffiti",
                            "State", "Done",
                            "Lat", "34.05",
                            "Lon", "-118.25",
                            "Council", "DOWNTOWN",
                            "Remark", "on a wall"));

    @Test
    void readsTimesInTheirZone() {
        var request = read();
        assertThat(request.opened()).isEqualTo("2018-01-01T07:59:58Z");
        assertThat(request.closed()).contains(Instant.parse("2018-01-03T18:11:23Z"));
        assertThat(request.classCode()).contains("QD05");
        assertThat(request.text()).isEqualTo("Graffiti · on a wall");
        assertThat(request.place()).isPresent();
    }

    @Test
    void takesARequestWithoutAPlace() {
        row.putAll(Map.of("Lat", "", "Lon", ""));
        assertThat(read().place()).isEmpty();
        row.putAll(Map.of("Lat", "0", "Lon", "0"));
        assertThat(read().place()).isEmpty();
    }

    @Test
    void refusesWithTheReason() {
        refuses("Number", "", "no id in column Number");
        refuses("Opened", "2017-12-31", "'2017-12-31' in column Opened is no time");
        refuses("Opened", "12/31/2031 11:59:58 PM", "opened in the future");
        refuses("Closed", "01/03/2016 10:11:23 AM", "closed before it was opened");
        refuses("Kind", "Noise", "unknown class 'Noise'");
        refuses("State", "Lost", "unknown status 'Lost'");
        refuses("Lat", "340.5", "is no place");
        refuses("Lat", "", "is no place");
        refuses("Lon", "west", "is no place");
        refuses("Remark", "x".repeat(5000), "characters");
    }

    private HistoricRequest read() {
        var outcome = rules.read(new RequestFile.Row(2, row));
        assertThat(outcome).isInstanceOf(ReadRequest.Outcome.Read.class);
        return ((ReadRequest.Outcome.Read) outcome).request();
    }

    private void refuses(String column, String value, String reason) {
        var changed = new HashMap<>(row);
        changed.put(column, value);
        assertThat(rules.read(new RequestFile.Row(2, changed)))
                .isInstanceOfSatisfying(
                        ReadRequest.Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }
}
