package city.chengshu.indicators.web;

import city.chengshu.indicators.BehindFigure;
import city.chengshu.indicators.Definition;
import city.chengshu.indicators.EditDefinition;
import city.chengshu.indicators.ExportIndicators;
import city.chengshu.indicators.FactName;
import city.chengshu.indicators.Question;
import city.chengshu.indicators.ReadIndicators;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Spreadsheet;
import city.chengshu.kernel.web.Permit;
import city.chengshu.kernel.web.SpreadsheetFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Figures, what they mean, and what stands behind them.
@RestController
class IndicatorController {

    /// @param indicators none means all
    record QuestionParameters(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            Question.@Nullable By by,
            @Nullable String region,
            @Nullable UUID unit,
            @Nullable String role,
            @Nullable String classCode,
            @Nullable LocalDate knownOn,
            @Nullable Instant knownAt,
            @Nullable @Size(max = 60) Set<String> indicators) {

        Question question() {
            return new Question(
                    from,
                    to,
                    Optional.ofNullable(by).orElse(Question.By.ALL),
                    Optional.ofNullable(region).filter(prefix -> prefix.matches("\\d{2,12}")),
                    Optional.ofNullable(unit),
                    Optional.ofNullable(role).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(classCode).filter(text -> !text.isEmpty()),
                    Optional.ofNullable(knownOn),
                    Optional.ofNullable(knownAt));
        }

        Set<String> codes() {
            return Optional.ofNullable(indicators).orElse(Set.of());
        }
    }

    record FigureBody(
            @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {
        static FigureBody of(ReadIndicators.Figure figure) {
            return new FigureBody(
                    figure.value().orElse(null),
                    figure.numerator().orElse(null),
                    figure.denominator().orElse(null));
        }
    }

    record IndicatorRowBody(String key, String name, Map<String, FigureBody> figures) {
        static IndicatorRowBody of(ReadIndicators.Row row) {
            var figures = new LinkedHashMap<String, FigureBody>();
            row.figures().forEach((code, figure) -> figures.put(code, FigureBody.of(figure)));
            return new IndicatorRowBody(row.key(), row.name(), figures);
        }
    }

    record AnswerBody(List<IndicatorRowBody> rows, Instant asOf) {}

    record DefinitionBody(
            String code,
            String name,
            String nameEn,
            String subject,
            Definition.Unit unit,
            Definition.Direction direction,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String formula,
            Definition.Period period,
            LocalDate validFrom,
            String owner,
            String source,
            Map<String, Double> weights) {
        static DefinitionBody of(Definition one) {
            return new DefinitionBody(
                    one.code(),
                    one.name(),
                    one.nameEn(),
                    one.subject(),
                    one.unit(),
                    one.direction(),
                    one.numerator().orElse(null),
                    one.denominator().orElse(null),
                    one.formula().orElse(null),
                    one.period(),
                    one.validFrom(),
                    one.owner(),
                    one.source(),
                    one.weights());
        }
    }

    record CatalogueBody(List<DefinitionBody> indicators, List<FactName> facts) {}

    record ChangeIndicatorBody(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 60) String nameEn,
            Definition.@NotNull Direction direction,
            @Nullable @Size(max = 2000) String numerator,
            @Nullable @Size(max = 2000) String denominator,
            @Nullable @Size(max = 2000) String formula,
            Definition.@Nullable Period period,
            @Nullable LocalDate validFrom,
            @NotBlank @Size(max = 60) String owner,
            @Nullable @Size(max = 200) String source,
            @NotNull Map<String, @NotNull Double> weights) {

        EditDefinition.Change change() {
            return new EditDefinition.Change(
                    name,
                    nameEn,
                    direction,
                    Optional.ofNullable(numerator).filter(text -> !text.isBlank()),
                    Optional.ofNullable(denominator).filter(text -> !text.isBlank()),
                    Optional.ofNullable(formula).filter(text -> !text.isBlank()),
                    Optional.ofNullable(period).orElse(Definition.Period.MONTH),
                    Optional.ofNullable(validFrom),
                    owner,
                    Optional.ofNullable(source).orElse(""),
                    weights);
        }
    }

    record NewIndicatorBody(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+") @Size(max = 60)
                    String code,
            @NotNull @Pattern(regexp = "[A-Z_]{2,30}") String subject,
            Definition.@NotNull Unit unit,
            @NotNull @Valid ChangeIndicatorBody change) {}

    /// @param subject such as the id of a case
    record BehindBody(
            UUID subject,
            LocalDate day,
            String fact,
            String region,
            @Nullable UUID unit,
            String classCode,
            long good,
            long amount) {
        static BehindBody of(BehindFigure.Row row) {
            return new BehindBody(
                    row.subject(),
                    row.day(),
                    row.fact(),
                    row.region(),
                    row.unit().orElse(null),
                    row.classCode(),
                    row.good(),
                    row.amount());
        }
    }

    private final ReadIndicators readIndicators;
    private final BehindFigure behindFigure;
    private final EditDefinition editDefinition;
    private final ExportIndicators exportIndicators;

    IndicatorController(
            ReadIndicators readIndicators,
            BehindFigure behindFigure,
            EditDefinition editDefinition,
            ExportIndicators exportIndicators) {
        this.readIndicators = readIndicators;
        this.behindFigure = behindFigure;
        this.editDefinition = editDefinition;
        this.exportIndicators = exportIndicators;
    }

    @GetMapping("/api/indicators")
    @Permit(value = "indicator.read", audit = "indicator.list", recorded = false)
    CatalogueBody list() {
        return new CatalogueBody(
                readIndicators.definitions().stream().map(DefinitionBody::of).toList(),
                editDefinition.facts());
    }

    @GetMapping("/api/indicators/values")
    @Permit(value = "indicator.read", audit = "indicator.values", recorded = false)
    AnswerBody values(@Valid QuestionParameters asked, Actor actor) {
        var answer = readIndicators.answer(asked.question(), asked.codes(), actor);
        return new AnswerBody(
                answer.rows().stream().map(IndicatorRowBody::of).toList(), answer.asOf());
    }

    @GetMapping("/api/indicators/export")
    @Permit(value = "indicator.read", audit = "indicator.export")
    ResponseEntity<byte[]> export(
            @Valid QuestionParameters asked,
            @RequestParam(defaultValue = "CSV") Spreadsheet format,
            Actor actor) {
        var answer = readIndicators.answer(asked.question(), asked.codes(), actor);
        return SpreadsheetFile.of(
                format,
                "indicators-%s-%s".formatted(asked.from(), asked.to()),
                exportIndicators.sheets(asked.question(), answer));
    }

    @GetMapping("/api/indicators/{code}/rows")
    @Permit(value = "indicator.read", audit = "indicator.rows")
    Page<BehindBody> rows(
            @PathVariable String code,
            @Valid QuestionParameters asked,
            @RequestParam Optional<UUID> cursor,
            Actor actor) {
        var page = behindFigure.read(asked.question(), code, cursor, actor);
        return new Page<>(page.items().stream().map(BehindBody::of).toList(), page.next());
    }

    @PutMapping("/api/indicators/{code}")
    @Permit(value = "indicator.edit", audit = "indicator.edit")
    DefinitionBody change(
            @PathVariable String code, @Valid @RequestBody ChangeIndicatorBody body, Actor actor) {
        return DefinitionBody.of(editDefinition.change(code, body.change(), actor));
    }

    @PostMapping("/api/indicators")
    @Permit(value = "indicator.edit", audit = "indicator.add")
    @ResponseStatus(HttpStatus.CREATED)
    DefinitionBody add(@Valid @RequestBody NewIndicatorBody body) {
        return DefinitionBody.of(
                editDefinition.add(
                        body.code(), body.subject(), body.unit(), body.change().change()));
    }

    /// What a definition would give, before it is kept.
    @PostMapping("/api/indicators/preview")
    @Permit(value = "indicator.edit", audit = "indicator.preview", recorded = false)
    AnswerBody preview(
            @Valid QuestionParameters asked,
            @Valid @RequestBody NewIndicatorBody body,
            Actor actor) {
        var answer =
                editDefinition.preview(
                        body.code(),
                        body.subject(),
                        body.unit(),
                        body.change().change(),
                        asked.question(),
                        actor);
        return new AnswerBody(
                answer.rows().stream().map(IndicatorRowBody::of).toList(), answer.asOf());
    }
}
