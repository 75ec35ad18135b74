package city.chengshu.demo;

import city.chengshu.access.FindActor;
import city.chengshu.access.LoadCitizens;
import city.chengshu.suggestion.TrainClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/// Makes ninety days of history (模拟历史) by the real use cases on a moved clock, in parts of a
/// hundred cases. What was cut off goes on at the next start; what is complete stays as it is.
@Service
public class LoadHistory {

    private static final String BEGUN = "history-begun";
    private static final String DONE = "history";
    private static final long SEED = 3702;
    private static final int PART = 100;

    private final Loaded loaded;
    private final OneLoader oneLoader;
    private final LoadDrawings loadDrawings;
    private final FindActor findActor;
    private final LoadCitizens loadCitizens;
    private final PlayPart playPart;
    private final Ground ground;
    private final TrainClasses trainClasses;

    /// What this node is loading.
    private volatile int planned;

    private final AtomicInteger played = new AtomicInteger();

    LoadHistory(
            Loaded loaded,
            OneLoader oneLoader,
            LoadDrawings loadDrawings,
            FindActor findActor,
            LoadCitizens loadCitizens,
            PlayPart playPart,
            Ground ground,
            TrainClasses trainClasses) {
        this.loaded = loaded;
        this.oneLoader = oneLoader;
        this.loadDrawings = loadDrawings;
        this.findActor = findActor;
        this.loadCitizens = loadCitizens;
        this.playPart = playPart;
        this.ground = ground;
        this.trainClasses = trainClasses;
    }

    /// @param stop whether the program shall end; what is loaded so far is kept
    public void load(Consumer<String> progress, BooleanSupplier stop) {
        if (loaded.find(DONE).isPresent()) {
            return;
        }
        oneLoader.run(() -> {
            if (loaded.find(DONE).isEmpty()) {
                loadAll(progress, stop);
            }
        });
    }

    /// How far this node is with it.
    ///
    /// @param loaded cases
    /// @param planned cases, 0 when this node loads none
    record Progress(int loaded, int planned) {}

    Progress progress() {
        return new Progress(played.get(), planned);
    }

    private void loadAll(Consumer<String> progress, BooleanSupplier stop) {
        var begin = System.nanoTime();
        var end = loaded.note(BEGUN);
        var parts = parts(new HistoryPlan(SEED, end).make().stream().map(ground::settle).toList());
        var known = loaded.historyParts();
        var open = parts.stream().filter(part -> !known.contains(part.number())).toList();
        planned = open.stream().mapToInt(part -> part.cases().size()).sum();
        progress.accept(
                "The pages are open. Simulating 90 days of the city's reports (模拟), %,d cases …"
                        .formatted(planned));
        var stage = stage(end);
        try (var workers = Executors.newFixedThreadPool(HistoryPlan.SIDES)) {
            var running =
                    IntStream.range(0, HistoryPlan.SIDES)
                            .mapToObj(worker ->
                                    workers.submit(() -> play(open, worker, stage, progress, stop)))
                            .toList();
            for (var one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The simulated history broke off", failed.getCause());
        }
        if (!stop.getAsBoolean()) {
            trainClasses.trainOnCases(fold ->
                    progress.accept(
                            "Learning the classes from them: part %d of 5 …".formatted(fold)));
            loaded.note(DONE);
            progress.accept(
                    "%,d cases in %.0f s"
                            .formatted(played.get(), (System.nanoTime() - begin) / 1e9));
        }
    }

    private Stage stage(Instant end) {
        try {
            return new Stage(new Crew(findActor, loadCitizens), loadDrawings.load(end));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void play(
            List<Part> parts,
            int worker,
            Stage stage,
            Consumer<String> progress,
            BooleanSupplier stop) {
        for (var part : parts) {
            if (part.worker() != worker || stop.getAsBoolean()) {
                continue;
            }
            playPart.play(part, stage);
            var sum = played.addAndGet(part.cases().size());
            if (sum / 2000 != (sum - part.cases().size()) / 2000) {
                progress.accept("%,d cases …".formatted(sum));
            }
        }
    }

    private static List<Part> parts(List<PlannedCase> cases) {
        var parts = new ArrayList<Part>();
        for (var worker = 0; worker < HistoryPlan.SIDES; worker++) {
            var mine = worker;
            var own =
                    cases.stream().filter(one -> HistoryPlan.side(one.quarter()) == mine).toList();
            for (var at = 0; at < own.size(); at += PART) {
                parts.add(
                        new Part(
                                worker * 100_000 + at / PART,
                                worker,
                                own.subList(at, Math.min(own.size(), at + PART))));
            }
        }
        return parts;
    }
}
