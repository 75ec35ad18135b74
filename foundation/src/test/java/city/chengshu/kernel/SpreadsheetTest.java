package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {

    private static final List<Spreadsheet.Sheet> SHEETS =
            List.of(
                    new Spreadsheet.Sheet(
                            "cases", List.of(List.of("描述", "回退"), List.of("=1+1", -2))),
                    new Spreadsheet.Sheet("meanings", List.of(List.of("a,b"))));

    @Test
    void nobodysWordsBecomeAFormulaAndNumbersStayNumbers() {
        var csv = new String(Spreadsheet.CSV.write(SHEETS), StandardCharsets.UTF_8);
        assertThat(csv.lines()).containsExactly("\uFEFF描述,回退", "'=1+1,-2", "", "\"a,b\"");
    }

    @Test
    void aTableIsASheetOfTheBook(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("book.xlsx"), Spreadsheet.XLSX.write(SHEETS));
        var parts = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.append(
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts)
                .contains("name=\"cases\"", "name=\"meanings\"", "<v>-2</v>", "&apos;=1+1")
                .doesNotContain(">=1+1");
    }
}
