package city.chengshu.cases.web;

import city.chengshu.cases.ExportCases;
import city.chengshu.cases.SearchCases;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases as a file: chosen ones, or the first 5,000 that a filter finds.
@RestController
class CaseExportController {

    private static final int MOST = 5_000;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SearchCases searchCases;
    private final ExportCases exportCases;

    CaseExportController(SearchCases searchCases, ExportCases exportCases) {
        this.searchCases = searchCases;
        this.exportCases = exportCases;
    }

    @GetMapping("/api/cases/export")
    @Permit(value = "case.read", audit = "case.export")
    ResponseEntity<byte[]> export(
            @Valid CaseController.FilterParameters filter,
            @RequestParam Optional<@Size(max = 200) List<UUID>> ids,
            @RequestParam(defaultValue = "csv") String format,
            Actor actor) {
        var cases =
                ids.map(chosen -> searchCases.listOf(chosen, actor))
                        .orElseGet(() ->
                                searchCases
                                        .search(
                                                filter.query(),
                                                Optional.ofNullable(filter.order())
                                                        .orElse(SearchCases.Order.NEWEST),
                                                Optional.empty(),
                                                MOST,
                                                actor)
                                        .items());
        var isXlsx = format.equals("xlsx");
        return ResponseEntity.ok()
                .contentType(isXlsx ? XLSX : CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"cases.%s\"".formatted(isXlsx ? "xlsx" : "csv"))
                .body(isXlsx ? exportCases.xlsx(cases) : exportCases.csv(cases));
    }
}
