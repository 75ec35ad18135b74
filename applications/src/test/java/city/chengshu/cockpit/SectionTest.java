package city.chengshu.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.indicators.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void aConnectedSectionDrawsAndAnotherSaysWhatItNeeds() {
        var figures = panel(Panel.Kind.FIGURES, Question.By.ALL, "stock.open");
        assertThat(section(true, "", figures).fault()).isEmpty();
        assertThat(section(false, "检测器", new Panel[0]).fault()).isEmpty();
        assertThat(section(true, "", new Panel[0]).fault()).isPresent();
        assertThat(section(false, "检测器", figures).fault()).as("pretends").isPresent();
        assertThat(section(false, " ", new Panel[0]).fault()).as("says nothing").isPresent();
    }

    @Test
    void eachDrawingHasItsOwnRows() {
        for (var kind : Panel.Kind.values()) {
            var right =
                    List.of(Question.By.values()).stream()
                            .filter(by -> panel(kind, by, "a").fault().isEmpty())
                            .toList();
            assertThat(right)
                    .as(kind.name())
                    .isNotEmpty()
                    .doesNotContain(Question.By.ROLE)
                    .isNotEqualTo(List.of(Question.By.values()));
        }
        assertThat(panel(Panel.Kind.TREND, Question.By.UNIT, "a").fault()).isPresent();
        assertThat(panel(Panel.Kind.FIGURES, Question.By.ALL).fault()).as("nothing").isPresent();
    }

    private static Section section(boolean connected, String needs, Panel... panels) {
        return new Section(
                "one",
                1,
                "一",
                "One",
                Section.Audience.STAFF,
                connected,
                needs,
                "",
                List.of(panels));
    }

    static Panel panel(Panel.Kind kind, Question.By by, String... indicators) {
        return new Panel(kind, "图", "Panel", List.of(indicators), by, 1, 10, 0, true);
    }
}
