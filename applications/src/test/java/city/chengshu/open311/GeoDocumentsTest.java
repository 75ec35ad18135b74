package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What goes out by [Writing] comes in again by [Reading] as it was; and the forms other servers
/// are known to send are understood.
class GeoDocumentsTest {

    final Random random = new Random(20261125);

    @ParameterizedTest
    @EnumSource(Writing.class)
    void whateverTheServerEmitsTheClientReadsBackEqual(Writing writing) throws Exception {
        for (var round = 0; round < 300; round++) {
            same(
                    writing,
                    "service_requests",
                    "request",
                    some(this::request),
                    GeoRequest::fields,
                    GeoRequest::of);
            same(
                    writing,
                    "service_requests",
                    "request",
                    some(this::receipt),
                    GeoRequest.Receipt::fields,
                    GeoRequest.Receipt::of);
            same(
                    writing,
                    "service_request_updates",
                    "request_update",
                    some(this::update),
                    GeoUpdate::fields,
                    GeoUpdate::of);
            same(
                    writing,
                    "services",
                    "service",
                    some(this::service),
                    GeoService::fields,
                    GeoService::of);
            var definition = definition();
            var text = writing.one("service_definition", definition.fields());
            assertThat(GeoService.Definition.of(reading(writing).read(text))).isEqualTo(definition);
        }
    }

    private static <T> void same(
            Writing writing,
            String root,
            String item,
            List<T> things,
            Function<T, Map<String, Object>> fields,
            Function<JsonNode, T> of)
            throws Reading.Unreadable {
        var text = writing.list(root, item, things.stream().map(fields).toList());
        assertThat(reading(writing).list(text, item).stream().map(of).toList())
                .as(text)
                .isEqualTo(things);
    }

    private static Reading reading(Writing writing) {
        return writing == Writing.XML ? Reading.XML : Reading.JSON;
    }

    @Test
    void aListIsReadWrappedBareOrAlone() throws Exception {
        for (var text :
                List.of(
                        "[{\"service_request_id\":\"007\"}]",
                        "{\"service_request_id\":\"007\"}",
                        "{\"service_requests\":[{\"service_request_id\":\"007\"}]}",
                        "{\"service_requests\":{\"request\":{\"service_request_id\":\"007\"}}}")) {
            assertThat(ids(Reading.JSON, text)).as(text).containsExactly("007");
        }
        for (var text :
                List.of(
                        "<service_requests><request><service_request_id>007</service_request_id></request></service_requests>",
                        "<request><service_request_id>007</service_request_id></request>",
                        "<?xml version='1.0'?>\n<a:service_requests xmlns:a='x'><a:request><a:service_request_id>007</a:service_request_id></a:request></a:service_requests>")) {
            assertThat(ids(Reading.XML, text)).as(text).containsExactly("007");
        }
        assertThat(ids(Reading.XML, "<service_requests/>")).isEmpty();
        assertThat(ids(Reading.JSON, "[]")).isEmpty();
    }

    private static List<String> ids(Reading reading, String text) throws Reading.Unreadable {
        return reading.list(text, "request").stream()
                .map(GeoRequest::of)
                .map(GeoRequest::id)
                .toList();
    }

    @Test
    void booleansComeAsBooleansOrStrings() throws Exception {
        for (var flag : List.of("true", "\"true\"", "\"TRUE\"", "1", "\"1\"")) {
            var node =
                    Reading.JSON.read("{\"service_code\":\"1\",\"metadata\":%s}".formatted(flag));
            assertThat(GeoService.of(node).metadata()).as(flag).isTrue();
        }
        for (var flag : List.of("false", "\"false\"", "null", "\"\"", "0")) {
            var node =
                    Reading.JSON.read("{\"service_code\":\"1\",\"metadata\":%s}".formatted(flag));
            assertThat(GeoService.of(node).metadata()).as(flag).isFalse();
        }
        var written = Writing.JSON.list("services", "service", List.of(service().fields()));
        assertThat(written).containsPattern("\"metadata\":(true|false)");
    }

    @Test
    void idsAndZipCodesAreStringsWithTheirLeadingZeros() throws Exception {
        var one =
                GeoRequest.of(
                        Reading.JSON.read(
                                "{\"service_request_id\":\"000638344\",\"zipcode\":\"02139\",\"address_id\":545483}"));
        assertThat(one.id()).isEqualTo("000638344");
        assertThat(one.zipcode()).contains("02139");
        assertThat(one.addressId()).contains("545483");
        assertThat(Writing.JSON.list("a", "b", List.of(one.fields()))).contains("\"000638344\"");
    }

    @Test
    void timesGoOutWithZoneAndWithoutFractions() {
        assertThat(GeoTime.write(Instant.parse("2026-11-25T01:02:03.456789Z")))
                .isEqualTo("2026-11-25T09:02:03+08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T09:02:03+08:00",
                "2026-11-25T01:02:03Z",
                "2026-11-25T01:02:03.000Z",
                "2026-11-25 09:02:03+0800",
                "2026-11-25T09:02:03 08:00",
                "2026-11-25T09:02:03"
            })
    void timesAreReadTolerantly(String text) {
        assertThat(GeoTime.read(text)).contains(Instant.parse("2026-11-25T01:02:03Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-11-25T25:00:00Z", "1732500000"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(GeoTime.read(text)).isEmpty();
    }

    @Test
    void unknownAndEmptyFieldsAreIgnored() throws Exception {
        var one =
                GeoRequest.of(
                        Reading.XML.read(
                                "<request><service_request_id>1</service_request_id><surprise><deep>x</deep></surprise><status_notes/><lat>36,1</lat><expected_datetime>soon</expected_datetime></request>"));
        assertThat(one.statusNotes()).isEmpty();
        assertThat(one.latitude()).isEmpty();
        assertThat(one.expected()).isEmpty();
    }

    @Test
    void statusWordsAreReadInEitherCase() throws Exception {
        for (var word : List.of("CLOSED", "Closed", "closed")) {
            assertThat(
                            GeoRequest.of(Reading.JSON.read("{\"status\":\"%s\"}".formatted(word)))
                                    .closed())
                    .isTrue();
        }
        assertThat(
                        new GeoUpdate(
                                        "1",
                                        "1",
                                        "IN_PROGRESS",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())
                                .status())
                .isEqualTo("in_progress");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a document",
                "<a><b></a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            })
    void brokenXmlIsUnreadableAndForeignEntitiesAreNot(String text) {
        assertThatExceptionOfType(Reading.Unreadable.class)
                .isThrownBy(() -> Reading.XML.read(text));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatExceptionOfType(Reading.Unreadable.class)
                .isThrownBy(() -> Reading.XML.read("<a>".repeat(5_000) + "</a>".repeat(5_000)));
        assertThatExceptionOfType(Reading.Unreadable.class)
                .isThrownBy(() -> Reading.JSON.read("[".repeat(5_000)));
    }

    private <T> List<T> some(java.util.function.Supplier<T> make) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> make.get()).toList();
    }

    private GeoRequest request() {
        return new GeoRequest(
                word(),
                random.nextBoolean(),
                text(),
                text(),
                word(),
                text(),
                text(),
                text(),
                time(),
                time(),
                time(),
                text(),
                text(),
                text(),
                degrees(90),
                degrees(180),
                text());
    }

    private GeoRequest.Receipt receipt() {
        return new GeoRequest.Receipt(Optional.of(word()), text(), text(), text());
    }

    private GeoUpdate update() {
        return new GeoUpdate(word(), word(), "in_progress", time(), text(), text());
    }

    private GeoService service() {
        return new GeoService(
                word(), word(), text(), random.nextBoolean(), "realtime", text(), text());
    }

    private GeoService.Definition definition() {
        return new GeoService.Definition(
                word(),
                some(() ->
                        new GeoService.Attribute(
                                random.nextBoolean(),
                                word(),
                                "singlevaluelist",
                                random.nextBoolean(),
                                text(),
                                random.nextInt(99),
                                text(),
                                some(() -> new GeoService.Value(word(), word())))));
    }

    private Optional<Instant> time() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(random.nextLong(4_000_000_000L)));
    }

    private Optional<Double> degrees(int most) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        (random.nextDouble() * 2 - 1) * most * (random.nextBoolean() ? 1 : 1e-7));
    }

    private Optional<String> text() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(word());
    }

    private String word() {
        var pieces =
                List.of(
                        "0", "007", "<&>\"'", "]]>", "路边有垃圾", "🧹", "\n", "\t", " ", "1e5", "true",
                        "null", "é", "--", "%20");
        var word = new StringBuilder("x");
        for (var i = random.nextInt(6); i >= 0; i--) {
            word.append(pieces.get(random.nextInt(pieces.size())));
        }
        return random.nextBoolean()
                ? word.substring(1).isBlank() ? "0" : word.substring(1)
                : word.toString();
    }
}
