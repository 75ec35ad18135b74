package city.chengshu.posters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes text in two embedded fonts (排字): a Chinese one, and a Latin one for what the Chinese one
/// has not.
final class Lettering {

    private static final String LATIN =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private record Run(PDFont font, String text) {}

    private final PDFont chinese;
    private final PDFont latin;

    Lettering(PDDocument document, Path chineseFont) throws IOException {
        chinese = PDType0Font.load(document, chineseFont.toFile());
        try (InputStream file = PDDocument.class.getResourceAsStream(LATIN)) {
            latin = PDType0Font.load(document, java.util.Objects.requireNonNull(file));
        }
    }

    /// Centred on `x`, smaller if it would be wider than `widest`.
    void centred(PDPageContentStream page, String text, float x, float y, float size, float widest)
            throws IOException {
        var runs = runs(text);
        var width = width(runs, size);
        var fitting = width > widest ? size * widest / width : size;
        page.beginText();
        page.newLineAtOffset(x - width(runs, fitting) / 2, y);
        for (var run : runs) {
            page.setFont(run.font(), fitting);
            page.showText(run.text());
        }
        page.endText();
    }

    private List<Run> runs(String text) throws IOException {
        var runs = new ArrayList<Run>();
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            var font = has(latin, character) ? latin : chinese;
            var shown = has(font, character) ? character : "?";
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.font() == font) {
                runs.set(runs.size() - 1, new Run(font, last.text() + shown));
            } else {
                runs.add(new Run(shown.equals("?") ? latin : font, shown));
            }
        }
        return runs;
    }

    private static boolean has(PDFont font, String character) throws IOException {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        }
    }

    private static float width(List<Run> runs, float size) throws IOException {
        var width = 0f;
        for (var run : runs) {
            width += run.font().getStringWidth(run.text()) / 1000 * size;
        }
        return width;
    }
}
