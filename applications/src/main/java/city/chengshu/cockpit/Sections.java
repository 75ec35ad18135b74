package city.chengshu.cockpit;

import city.chengshu.indicators.Question;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sections and their panels, read from memory.
@Repository
class Sections {

    private final JdbcClient jdbc;
    private final Snapshot<List<Section>> snapshot = new Snapshot<>(this::version, _ -> load());

    Sections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In their order.
    List<Section> all() {
        return snapshot.get();
    }

    List<Section> of(Section.Audience audience) {
        return all().stream().filter(one -> one.audience() == audience).toList();
    }

    Section get(String id) {
        return all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                CockpitError.UNKNOWN_SECTION,
                                "Cannot find section %s: no such section".formatted(id)));
    }

    void save(Section section) {
        jdbc.sql(
                        """
                        update cockpit.section
                           set number = :number, title = :title, title_en = :titleEn, connected = :connected,
                               needs = :needs, needs_en = :needsEn
                         where id = :id
                        """)
                .param("id", section.id())
                .param("number", section.number())
                .param("title", section.title())
                .param("titleEn", section.titleEn())
                .param("connected", section.connected())
                .param("needs", section.needs())
                .param("needsEn", section.needsEn())
                .update();
        jdbc.sql("delete from cockpit.panel where section = :id")
                .param("id", section.id())
                .update();
        for (var position = 1; position <= section.panels().size(); position++) {
            insert(section.id(), position, section.panels().get(position - 1));
        }
        jdbc.sql("update cockpit.version set number = number + 1").update();
        snapshot.changed();
    }

    private void insert(String section, int position, Panel panel) {
        jdbc.sql(
                        """
                        insert into cockpit.panel
                               (section, position, kind, title, title_en, indicators, by, days, top, least, overview)
                        values (:section, :position, :kind, :title, :titleEn, :indicators, :by, :days, :top, :least, :overview)
                        """)
                .param("section", section)
                .param("position", position)
                .param("kind", panel.kind().name())
                .param("title", panel.title())
                .param("titleEn", panel.titleEn())
                .param("indicators", panel.indicators().toArray(String[]::new))
                .param("by", panel.by().name())
                .param("days", panel.days())
                .param("top", panel.top())
                .param("least", panel.least())
                .param("overview", panel.overview())
                .update();
    }

    private int version() {
        return jdbc.sql("select number from cockpit.version").query(Integer.class).single();
    }

    private List<Section> load() {
        Map<String, List<Panel>> panels = new HashMap<>();
        jdbc.sql("select * from cockpit.panel order by section, position")
                .query(row -> {
                    panels.computeIfAbsent(row.getString("section"), _ -> new ArrayList<>())
                            .add(panel(row));
                });
        return jdbc.sql("select * from cockpit.section order by number, id")
                .query((row, _) -> section(row, panels))
                .list();
    }

    private static Section section(ResultSet row, Map<String, List<Panel>> panels)
            throws SQLException {
        return new Section(
                row.getString("id"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("title_en"),
                Section.Audience.valueOf(row.getString("audience")),
                row.getBoolean("connected"),
                row.getString("needs"),
                row.getString("needs_en"),
                panels.getOrDefault(row.getString("id"), List.of()));
    }

    private static Panel panel(ResultSet row) throws SQLException {
        return new Panel(
                Panel.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("title_en"),
                List.of((String[]) row.getArray("indicators").getArray()),
                Question.By.valueOf(row.getString("by")),
                row.getInt("days"),
                row.getInt("top"),
                row.getInt("least"),
                row.getBoolean("overview"));
    }
}
