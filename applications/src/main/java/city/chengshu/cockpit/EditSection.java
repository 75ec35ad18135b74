package city.chengshu.cockpit;

import city.chengshu.indicators.ReadIndicators;
import city.chengshu.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A city arranges its cockpit (板块维护): order, words, whether a section is connected, what it draws.
@Service
public class EditSection {

    /// What may be changed.
    public record Change(
            int number,
            String title,
            String titleEn,
            boolean connected,
            String needs,
            String needsEn,
            List<Panel> panels) {
        public Change {
            panels = List.copyOf(panels);
        }
    }

    private final Sections sections;
    private final ReadIndicators readIndicators;

    EditSection(Sections sections, ReadIndicators readIndicators) {
        this.sections = sections;
        this.readIndicators = readIndicators;
    }

    @Transactional
    public Section change(String id, Change change) {
        var section =
                new Section(
                        id,
                        change.number(),
                        change.title(),
                        change.titleEn(),
                        sections.get(id).audience(),
                        change.connected(),
                        change.needs(),
                        change.needsEn(),
                        change.panels());
        section.fault().ifPresent(why -> refuse(id, why));
        var known =
                readIndicators.definitions().stream().map(definition -> definition.code()).toList();
        change.panels().stream()
                .flatMap(panel -> panel.indicators().stream())
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> refuse(id, "no indicator " + code));
        sections.save(section);
        return section;
    }

    private static void refuse(String id, String why) {
        throw new Refusal(
                CockpitError.BAD_SECTION, "Cannot change section %s: %s".formatted(id, why));
    }
}
