package city.chengshu.kernel.web;

import city.chengshu.kernel.Spreadsheet;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Tables as an answer that the browser keeps as a file.
public final class SpreadsheetFile {

    private SpreadsheetFile() {}

    /// @param name of the file without its ending, in ASCII
    public static ResponseEntity<byte[]> of(
            Spreadsheet format, String name, List<Spreadsheet.Sheet> sheets) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(name, format.name().toLowerCase(Locale.ROOT)))
                .body(format.write(sheets));
    }
}
