package city.chengshu.cockpit.web;

import city.chengshu.cockpit.EditSection;
import city.chengshu.cockpit.Panel;
import city.chengshu.cockpit.Screen;
import city.chengshu.cockpit.Section;
import city.chengshu.cockpit.ShowScreen;
import city.chengshu.indicators.Definition;
import city.chengshu.indicators.FollowFacts;
import city.chengshu.indicators.Question;
import city.chengshu.indicators.ReadIndicators;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What goes into and out of the cockpit's controller.
final class CockpitBodies {

    private CockpitBodies() {}

    record PanelBody(
            Panel.@NotNull Kind kind,
            @NotBlank @Size(max = 30) String title,
            @NotBlank @Size(max = 60) String titleEn,
            @NotNull @Size(min = 1, max = 12) List<@NotBlank String> indicators,
            Question.@NotNull By by,
            @Min(1) @Max(1096) int days,
            @Min(1) @Max(200) int top,
            @Min(0) int least,
            boolean overview) {
        static PanelBody of(Panel one) {
            return new PanelBody(
                    one.kind(),
                    one.title(),
                    one.titleEn(),
                    one.indicators(),
                    one.by(),
                    one.days(),
                    one.top(),
                    one.least(),
                    one.overview());
        }

        Panel panel() {
            return new Panel(kind, title, titleEn, indicators, by, days, top, least, overview);
        }
    }

    record SectionBody(
            String id,
            int number,
            String title,
            String titleEn,
            boolean connected,
            String needs,
            String needsEn,
            List<PanelBody> panels) {
        static SectionBody of(Section one) {
            return new SectionBody(
                    one.id(),
                    one.number(),
                    one.title(),
                    one.titleEn(),
                    one.connected(),
                    one.needs(),
                    one.needsEn(),
                    one.panels().stream().map(PanelBody::of).toList());
        }
    }

    record ChangeSectionBody(
            @Min(1) @Max(999) int number,
            @NotBlank @Size(max = 30) String title,
            @NotBlank @Size(max = 60) String titleEn,
            boolean connected,
            @Nullable @Size(max = 200) String needs,
            @Nullable @Size(max = 200) String needsEn,
            @NotNull @Size(max = 20) List<@Valid @NotNull PanelBody> panels) {
        EditSection.Change change() {
            return new EditSection.Change(
                    number,
                    title,
                    titleEn,
                    connected,
                    Optional.ofNullable(needs).orElse(""),
                    Optional.ofNullable(needsEn).orElse(""),
                    panels.stream().map(PanelBody::panel).toList());
        }
    }

    /// @param value absent shows "–"
    record ShownBody(
            @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {
        static ShownBody of(ReadIndicators.Figure one) {
            return new ShownBody(
                    one.value().orElse(null),
                    one.numerator().orElse(null),
                    one.denominator().orElse(null));
        }
    }

    record ScreenRowBody(
            String key, String name, @Nullable String to, Map<String, ShownBody> figures) {
        static ScreenRowBody of(Screen.Row row) {
            var figures = new LinkedHashMap<String, ShownBody>();
            row.figures().forEach((code, figure) -> figures.put(code, ShownBody.of(figure)));
            return new ScreenRowBody(row.key(), row.name(), row.to().orElse(null), figures);
        }
    }

    record NewsBody(
            String fact, UUID subject, Instant at, String region, String classCode, boolean good) {
        static NewsBody of(FollowFacts.News one) {
            return new NewsBody(
                    one.fact(), one.subject(), one.at(), one.region(), one.classCode(), one.good());
        }
    }

    record DrawnBody(
            PanelBody panel,
            LocalDate from,
            LocalDate to,
            List<ScreenRowBody> rows,
            List<NewsBody> news,
            Instant asOf) {
        static DrawnBody of(Screen.Drawn one) {
            return new DrawnBody(
                    PanelBody.of(one.panel()),
                    one.from(),
                    one.to(),
                    one.rows().stream().map(ScreenRowBody::of).toList(),
                    one.news().stream().map(NewsBody::of).toList(),
                    one.asOf());
        }
    }

    record ShownSectionBody(SectionBody section, List<DrawnBody> panels) {}

    /// @param past whether it is the screen of a moment gone by
    record ScreenBody(Instant asOf, boolean past, List<ShownSectionBody> sections) {
        static ScreenBody of(Screen screen) {
            return new ScreenBody(
                    screen.asOf(),
                    screen.past(),
                    screen.parts().stream()
                            .map(part ->
                                    new ShownSectionBody(
                                            SectionBody.of(part.section()),
                                            part.panels().stream().map(DrawnBody::of).toList()))
                            .toList());
        }
    }

    record MeaningBody(String code, String name, String nameEn, Definition.Unit unit) {
        static MeaningBody of(Definition one) {
            return new MeaningBody(one.code(), one.name(), one.nameEn(), one.unit());
        }
    }

    /// @param name of the region
    record StreetBody(String name, ScreenBody screen, List<MeaningBody> indicators) {
        static StreetBody of(ShowScreen.Street street) {
            return new StreetBody(
                    street.name(),
                    ScreenBody.of(street.screen()),
                    street.indicators().stream().map(MeaningBody::of).toList());
        }
    }
}
