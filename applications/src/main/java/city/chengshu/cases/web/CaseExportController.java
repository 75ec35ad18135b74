package city.chengshu.cases.web;

import city.chengshu.cases.ExportCases;
import city.chengshu.cases.SearchCases;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Spreadsheet;
import city.chengshu.kernel.web.Permit;
import city.chengshu.kernel.web.SpreadsheetFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases as a file: chosen ones, or the first 5,000 that a filter finds.
@RestController
class CaseExportController {

    private static final int MOST = 5_000;

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
            @RequestParam Optional<@Size(max = 200) List<@NotNull UUID>> ids,
            @RequestParam(defaultValue = "CSV") Spreadsheet format,
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
        return SpreadsheetFile.of(format, "cases", exportCases.sheets(cases));
    }
}
