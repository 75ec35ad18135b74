package city.chengshu.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.chengshu.kernel.Refusal;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.Place;
import city.chengshu.region.PlaceWithin;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A poster is made, printed, scanned, and opens the report page at its place.
@PlatformTest
class PosterTest {

    static final Path FONT = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    @Autowired MockMvcTester http;
    @Autowired LoadDivisions loadDivisions;
    @Autowired MakePosters makePosters;
    @Autowired DrawPosters drawPosters;
    @Autowired PlaceWithin placeWithin;

    @BeforeEach
    void loadCity() {
        loadDivisions.loadDemoCity();
    }

    @Test
    void aPosterKeepsItsNumberWhenItIsPrintedAgain() {
        var spot = new Poster.Spot("五四广场", new Place(120.3826, 36.0671));
        var first = makePosters.make(List.of(spot)).getFirst();
        var again = makePosters.make(List.of(spot)).getFirst();
        var other = makePosters.make(List.of(new Poster.Spot("音乐广场", spot.place()))).getFirst();
        assertThat(again).isEqualTo(first);
        assertThat(other.number()).isNotEqualTo(first.number());
    }

    @Test
    void aPlaceOutsideTheCityOrWithoutANameGetsNoPoster() {
        var inside = new Poster.Spot("里面 " + System.nanoTime(), new Place(120.3826, 36.0671));
        var outside = new Poster.Spot("天安门", new Place(116.39, 39.9));
        assertThatThrownBy(() -> makePosters.make(List.of(inside, outside)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("天安门");
        assertThatThrownBy(() -> new Poster.Spot(" ", inside.place()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Poster.Spot("a\nb", inside.place()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStreetHasAPlaceThatLiesInIt() {
        assertThat(placeWithin.find("370202000000")).isPresent();
        assertThat(placeWithin.find("999999000000")).isEmpty();
    }

    @Test
    void anUnknownNumberStillOpensThePageAndAWrongOneIsRefused() {
        assertThat(http.get().uri("/q/99999999").with(ActingAs.anonymous())).hasStatus(302);
        assertThat(http.get().uri("/api/public/posters/99999999").with(ActingAs.anonymous()))
                .hasStatus(404);
        assertThat(http.get().uri("/q/{n}", "1\r\nSet-Cookie: a").with(ActingAs.anonymous()))
                .hasStatus4xxClientError();
        assertThat(http.get().uri("/api/public/posters/abc").with(ActingAs.anonymous()))
                .hasStatus4xxClientError();
    }

    @Test
    void withoutAChineseFontItSaysWhatToInstall() {
        var missing = sheet(4, Optional.of(Path.of("/nowhere/font.ttf")));
        assertThatThrownBy(() -> print(List.of(), missing))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fonts-droid-fallback");
    }

    @Test
    void aSheetNeedsAnAddressAndAFewPostersAPage() {
        assertThatThrownBy(() -> sheet(0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DrawPosters.Sheet(URI.create("ftp://x"), 4, "a", "b", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsPrintedIsReadableAndEveryCodeOpensThePageAtItsPlace() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(FONT), "needs fonts-droid-fallback");
        var spots =
                IntStream.range(0, 7)
                        .mapToObj(i ->
                                new Poster.Spot(
                                        "香港中路 %d 号 · 公交站".formatted(i),
                                        new Place(120.38 + i / 1_000.0, 36.067)))
                        .toList();
        var posters = makePosters.make(spots);
        try (var pdf = Loader.loadPDF(print(posters, sheet(6, Optional.empty())))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("香港中路 3 号", "随手拍", posters.getFirst().number());
            var links = scan(pdf);
            assertThat(links).hasSize(7);
            for (var i = 0; i < posters.size(); i++) {
                assertThat(links).contains("https://city.example/q/" + posters.get(i).number());
                assertOpens(posters.get(i));
            }
        }
    }

    private void assertOpens(Poster poster) {
        assertThat(http.get().uri("/q/" + poster.number()).with(ActingAs.anonymous()))
                .hasStatus(302)
                .headers()
                .hasValue("Location", "/citizen/#/pages/report/report?poster=" + poster.number());
        assertThat(
                        http.get()
                                .uri("/api/public/posters/" + poster.number())
                                .with(ActingAs.anonymous()))
                .bodyJson()
                .extractingPath("$.longitude")
                .isEqualTo(poster.spot().place().longitude());
    }

    private static DrawPosters.Sheet sheet(int perPage, Optional<Path> font) {
        return new DrawPosters.Sheet(
                URI.create("https://city.example/"), perPage, "随手拍 扫码上报", "Scan & report", font);
    }

    private byte[] print(List<Poster> posters, DrawPosters.Sheet sheet) {
        var bytes = new ByteArrayOutputStream();
        drawPosters.draw(posters, sheet, bytes);
        return bytes.toByteArray();
    }

    private static List<String> scan(PDDocument pdf) throws Exception {
        var links = new java.util.ArrayList<String>();
        for (var page = 0; page < pdf.getNumberOfPages(); page++) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(page, 150);
            var pixels =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var found =
                    new QRCodeMultiReader()
                            .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
            Arrays.stream(found).forEach(one -> links.add(one.getText()));
        }
        return links;
    }
}
