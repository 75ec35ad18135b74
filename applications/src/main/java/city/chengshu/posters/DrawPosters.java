package city.chengshu.posters;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Service;

/// Draws posters on A4 as PDF (打印海报): QR as vectors, the place and the number under it, cut marks.
@Service
public class DrawPosters {

    /// @param address where people reach the program, such as `https://city.example`
    /// @param perPage 1 to 12
    /// @param font a TrueType font with Chinese, if not one of the usual places
    public record Sheet(
            URI address, int perPage, String title, String subtitle, Optional<Path> font) {

        private static final int MOST = 12;

        public Sheet {
            if (perPage < 1 || perPage > MOST) {
                throw new IllegalArgumentException("1 to %d posters fit a page".formatted(MOST));
            }
            if (address.getHost() == null
                    || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException(
                        "the address needs http:// or https:// and a host, not " + address);
            }
        }

        private int columns() {
            return perPage <= 2 ? 1 : perPage <= 8 ? 2 : 3;
        }

        private int rows() {
            return (perPage + columns() - 1) / columns();
        }

        String link(Poster poster) {
            return address.toString().replaceAll("/+$", "") + "/q/" + poster.number();
        }
    }

    /// One poster's share of a page.
    private record Frame(float x, float y, float width, float height) {
        float middle() {
            return x + width / 2;
        }
    }

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 24;

    /// Outdoors: a quarter of the code may be dirty.
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.Q,
                    EncodeHintType.MARGIN,
                    4);

    public void draw(List<Poster> posters, Sheet sheet, OutputStream to) {
        var font = PosterFont.choose(sheet.font());
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.title());
            var lettering = new Lettering(document, font);
            for (var i = 0; i < posters.size(); i += sheet.perPage()) {
                var upTo = Math.min(i + sheet.perPage(), posters.size());
                page(document, lettering, posters.subList(i, upTo), sheet);
            }
            document.save(to);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void page(
            PDDocument document, Lettering lettering, List<Poster> posters, Sheet sheet)
            throws IOException {
        var page = new PDPage(PAPER);
        document.addPage(page);
        var width = (PAPER.getWidth() - 2 * MARGIN) / sheet.columns();
        var height = (PAPER.getHeight() - 2 * MARGIN) / sheet.rows();
        try (var pen = new PDPageContentStream(document, page)) {
            for (var i = 0; i < posters.size(); i++) {
                var column = i % sheet.columns();
                var row = i / sheet.columns();
                var frame =
                        new Frame(
                                MARGIN + column * width,
                                PAPER.getHeight() - MARGIN - (row + 1) * height,
                                width,
                                height);
                poster(pen, lettering, posters.get(i), sheet, frame);
            }
        }
    }

    private static void poster(
            PDPageContentStream pen, Lettering lettering, Poster poster, Sheet sheet, Frame frame)
            throws IOException {
        var unit = Math.min(frame.width() / 260, frame.height() / 360);
        var inner = frame.width() - 24 * unit;
        cutMarks(pen, frame);
        var band = 62 * unit;
        pen.setNonStrokingColor(0.043f, 0.431f, 0.471f);
        pen.addRect(frame.x() + 6, frame.y() + frame.height() - band - 6, frame.width() - 12, band);
        pen.fill();
        pen.setNonStrokingColor(1f, 1f, 1f);
        var top = frame.y() + frame.height() - 6;
        lettering.centred(pen, sheet.title(), frame.middle(), top - 30 * unit, 24 * unit, inner);
        lettering.centred(pen, sheet.subtitle(), frame.middle(), top - 50 * unit, 11 * unit, inner);
        pen.setNonStrokingColor(0.063f, 0.192f, 0.227f);
        var foot = frame.y() + 12 * unit;
        lettering.centred(
                pen, poster.spot().name(), frame.middle(), foot + 34 * unit, 17 * unit, inner);
        lettering.centred(
                pen,
                "编号 No. " + poster.number(),
                frame.middle(),
                foot + 10 * unit,
                14 * unit,
                inner);
        var room = frame.height() - band - 12 - 72 * unit;
        var side = Math.min(room, inner);
        code(
                pen,
                sheet.link(poster),
                new Frame(
                        frame.middle() - side / 2,
                        foot + 54 * unit + (room - side) / 2,
                        side,
                        side));
    }

    private static void cutMarks(PDPageContentStream pen, Frame frame) throws IOException {
        pen.setStrokingColor(0.75f, 0.8f, 0.8f);
        pen.setLineWidth(0.5f);
        pen.setLineDashPattern(new float[] {3, 3}, 0);
        pen.addRect(frame.x(), frame.y(), frame.width(), frame.height());
        pen.stroke();
    }

    /// Runs of dark modules as rectangles: sharp in any size.
    private static void code(PDPageContentStream pen, String link, Frame frame) throws IOException {
        var modules = encode(link);
        var side = frame.width() / modules.getWidth();
        pen.setNonStrokingColor(0f, 0f, 0f);
        for (var row = 0; row < modules.getHeight(); row++) {
            var start = 0;
            for (var column = 0; column <= modules.getWidth(); column++) {
                var dark = column < modules.getWidth() && modules.get(column, row);
                if (!dark && column > start) {
                    pen.addRect(
                            frame.x() + start * side,
                            frame.y() + (modules.getHeight() - 1 - row) * side,
                            (column - start) * side,
                            side);
                }
                start = dark ? start : column + 1;
            }
        }
        pen.fill();
    }

    private static BitMatrix encode(String link) {
        try {
            return new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the address is too long for a QR code", tooLong);
        }
    }
}
