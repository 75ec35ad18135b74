package city.chengshu.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.region.CoordinateSystem;
import city.chengshu.region.Place;
import city.chengshu.testing.PlatformTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// What clients of GeoReport v2 stumble over when they write.
@PlatformTest
class GeoWritingTrapsTest extends GeoTrapsStory {

    @Test
    void attributesAreCheckedAndReachTheReport() {
        var id = id(send(Map.of("service_code", "QD04", "attribute[facility]", "02")));
        assertThat(textOf(id)).contains("路灯");
        assertThat(send(Map.of("service_code", "QD04", "attribute[facility]", "77")))
                .hasStatus(400);
        assertThat(send(Map.of("service_code", "QD07", "attribute[height]", "high")))
                .hasStatus(400);
        assertThat(send(Map.of("service_code", "QD07", "attribute[height]", "1.5"))).hasStatus(201);
    }

    @Test
    void aRequiredAttributeThatIsMissingIsRefused() {
        jdbc.sql(
                        """
                        insert into open311.attribute (service_code, code, datatype, required, description, position, choices, valid_from, valid_to)
                        values ('QD09', 'kind', 'multivaluelist', true, '哪几种？', 1, '[{"key":"a","name":"甲"},{"key":"b","name":"乙"}]', '2023-01-01', null)
                        on conflict do nothing
                        """)
                .update();
        try {
            assertThat(send(Map.of("service_code", "QD09"))).hasStatus(400);
            var sent = send(Map.of("service_code", "QD09"), "attribute[kind][]", "a", "b");
            assertThat(textOf(id(sent))).contains("甲、乙");
        } finally {
            jdbc.sql("delete from open311.attribute where service_code = 'QD09'").update();
        }
    }

    @Test
    void writingNeedsTheKeyOfARegisteredClient() {
        assertThat(http.post().uri(BASE + "requests.xml").param("service_code", "QD01"))
                .hasStatus(403);
        assertThat(
                        http.post()
                                .uri(BASE + "servicerequestupdates.xml")
                                .param("service_request_id", "1"))
                .hasStatus(403);
    }

    @Test
    void anotherClientsRequestCannotBeUpdated() {
        var id = id(send(Map.of()));
        var other = clients.register("别的平台", "1", Actor.HOUSE).key();
        assertThat(update(other, id, "u1", "OPEN", "x")).hasStatus(404);
    }

    @Test
    void anUpdateInUpperCaseIsTakenOnceAndMovesNothing() {
        var id = id(send(Map.of()));
        var before = json(get("requests/%s.json".formatted(id))).path(0).path("status").asString();
        var first = update(key, id, "u-1", "FIXED", "现场已经清理");
        assertThat(first).hasStatus(201);
        assertThat(json(first).path(0).path("update_id").asString()).isEqualTo("u-1");
        assertThat(update(key, id, "u-1", "FIXED", "现场已经清理")).hasStatus(201);
        assertThat(notes(id)).hasSize(1).first().asString().contains("已解决");
        assertThat(json(get("requests/%s.json".formatted(id))).path(0).path("status").asString())
                .isEqualTo(before)
                .isEqualTo("open");
        assertThat(text(get("requests/%s.json".formatted(id)))).doesNotContain("现场已经清理");
    }

    @Test
    void aMapThatIsShiftedIsConvertedAtTheEdge() {
        var place = new Place(120.3826, 36.0671);
        var shifted = CoordinateSystem.GCJ02.fromWgs84(place);
        var id =
                id(
                        send(
                                Map.of(
                                        "lat",
                                        "" + shifted.latitude(),
                                        "long",
                                        "" + shifted.longitude(),
                                        "coordinate_system",
                                        "gcj-02")));
        var one = json(get("requests/%s.json".formatted(id))).path(0);
        assertThat(one.path("lat").asDouble())
                .isCloseTo(36.0671, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(one.path("long").asDouble())
                .isCloseTo(120.3826, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(send(Map.of("coordinate_system", "moon"))).hasStatus(400);
    }

    @Test
    void repeatedMediaUrlsAreKeptAsTextAndNeverFetched() throws Exception {
        try (var trap = new java.net.ServerSocket(0)) {
            var url = "http://127.0.0.1:%d/a.jpg".formatted(trap.getLocalPort());
            var id = id(send(Map.of(), "media_url", url, url + "?2", "javascript:alert(1)"));
            assertThat(textOf(id)).contains(url, url + "?2").doesNotContain("javascript");
            trap.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(trap::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void photosMayComeAsPartsOfTheForm() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var request =
                http.post()
                        .uri(BASE + "requests.xml")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "photo1", "a.jpg", "image/jpeg", bytes.toByteArray()))
                        .file(
                                new MockMultipartFile(
                                        "photo2", "b.jpg", "image/jpeg", bytes.toByteArray()))
                        .param("api_key", key)
                        .param("service_code", "QD01")
                        .param("lat", "36.0671")
                        .param("long", "120.3826");
        var answer = request.exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        var number =
                text(answer)
                        .replaceAll("(?s).*<service_request_id>(.*)</service_request_id>.*", "$1");
        assertThat(
                        jdbc.sql(
                                        "select cardinality(photos) from reporting.report where number = :n")
                                .param("n", number)
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }
}
