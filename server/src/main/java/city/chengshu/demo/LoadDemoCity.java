package city.chengshu.demo;

import city.chengshu.access.LoadPeople;
import city.chengshu.kernel.Actor;
import city.chengshu.organization.LoadOrganization;
import city.chengshu.organization.UnitId;
import city.chengshu.region.LoadDivisions;
import city.chengshu.region.RegionCode;
import city.chengshu.rewards.LoadDemoRules;
import city.chengshu.routing.LoadRules;
import city.chengshu.worklist.GridWorkers;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// Loads the demo city (演示城市) once: divisions, offices with their duties, people, routing rules.
/// Each part is done by its own module; what is here already stays.
@Service
public class LoadDemoCity {

    static final RegionCode CITY = RegionCode.of("3702");
    private static final String PART = "city";

    private final LoadDivisions loadDivisions;
    private final LoadOrganization loadOrganization;
    private final LoadPeople loadPeople;
    private final LoadDemoRules loadDemoRules;
    private final LoadRules loadRules;
    private final GridWorkers gridWorkers;
    private final Loaded loaded;
    private final OneLoader oneLoader;

    // Eight: one for each module that brings a part of the demo city.
    LoadDemoCity(
            LoadDivisions loadDivisions,
            LoadOrganization loadOrganization,
            LoadPeople loadPeople,
            LoadDemoRules loadDemoRules,
            LoadRules loadRules,
            GridWorkers gridWorkers,
            Loaded loaded,
            OneLoader oneLoader) {
        this.loadDivisions = loadDivisions;
        this.loadOrganization = loadOrganization;
        this.loadPeople = loadPeople;
        this.loadDemoRules = loadDemoRules;
        this.loadRules = loadRules;
        this.gridWorkers = gridWorkers;
        this.loaded = loaded;
        this.oneLoader = oneLoader;
    }

    /// @param progress hears what is being done, if anything is
    public void load(Consumer<String> progress) {
        if (loaded.find(PART).isPresent()) {
            return;
        }
        oneLoader.run(() -> {
            if (loaded.find(PART).isEmpty()) {
                loadAll(progress);
            }
        });
    }

    private void loadAll(Consumer<String> progress) {
        progress.accept("Loading the demo city 青岛 (模拟): divisions …");
        var number = loadDivisions.loadDemoCity();
        progress.accept("%,d divisions; now offices and people …".formatted(number));
        var people = loadOrganization.load(CITY);
        loadPeople.load(
                people.stream()
                        .map(person ->
                                new LoadPeople.Person(
                                        person.login(),
                                        person.name(),
                                        person.role(),
                                        person.region(),
                                        person.unit().map(UnitId::value)))
                        .toList());
        loadDemoRules.load();
        loadRules.load(CITY);
        // One street's tasks go to the demo inspector by name, all others to the pool.
        gridWorkers.add(RegionCode.of("370202012"), "inspector", Actor.HOUSE);
        loaded.note(PART);
    }
}
