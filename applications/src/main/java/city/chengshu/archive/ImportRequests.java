package city.chengshu.archive;

import city.chengshu.archive.ImportedRequests.Agreement;
import city.chengshu.archive.ImportedRequests.RefusedRow;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.Divisions;
import city.chengshu.region.Locate;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over another system's requests (导入历史诉求): all rows that can be read, in one transaction;
/// those already here are left as they are, those without a place go to the manual desk.
@Service
public class ImportRequests {

    private static final int BATCH = 1000;

    private final Requests requests;
    private final ManualDesk desk;
    private final Divisions divisions;
    private final Locate locate;
    private final Clock clock;

    ImportRequests(
            Requests requests, ManualDesk desk, Divisions divisions, Locate locate, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.divisions = divisions;
        this.locate = locate;
        this.clock = clock;
    }

    /// @param progress hears how many rows were read so far
    @Transactional
    public ImportedRequests importRequests(
            Path file, RequestMapping mapping, Actor actor, IntConsumer progress) {
        if (divisions.find(mapping.city()).isEmpty()) {
            throw new Refusal(
                    ArchiveError.UNKNOWN_CITY,
                    "Cannot import %s: there is no city %s; import its boundaries first"
                            .formatted(file, mapping.city().value()));
        }
        var run = new Run(mapping, actor, progress);
        new RequestFile(file, mapping).read(run);
        return run.finish();
    }

    /// One import, row by row.
    private final class Run implements RequestFile.Reader {

        private final RequestMapping mapping;
        private final Actor actor;
        private final IntConsumer progress;
        private final ReadRequest rules;
        private final Map<String, Long> lines = new HashMap<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private final List<LocatedRequest> batch = new ArrayList<>();
        private int read;
        private int added;
        private int manual;
        private int placed;
        private int agreeing;

        Run(RequestMapping mapping, Actor actor, IntConsumer progress) {
            this.mapping = mapping;
            this.actor = actor;
            this.progress = progress;
            this.rules = new ReadRequest(mapping, clock.instant());
        }

        @Override
        public void broken(long line, String reason) {
            read++;
            refused.add(new RefusedRow(line, reason));
        }

        @Override
        public void row(RequestFile.Row row) {
            switch (rules.read(row)) {
                case ReadRequest.Outcome.Refused(var reason) -> broken(row.line(), reason);
                case ReadRequest.Outcome.Read(var request) -> take(row.line(), request);
            }
            if (read % BATCH == 0) {
                store();
                progress.accept(read);
            }
        }

        private void take(long line, HistoricRequest request) {
            var first = lines.putIfAbsent(request.number(), line);
            if (first != null) {
                broken(line, "id %s is on line %d too".formatted(request.number(), first));
                return;
            }
            read++;
            var located =
                    new LocatedRequest(
                            request, request.place().map(locate::locate), clock.instant());
            compare(located);
            batch.add(located);
        }

        private void compare(LocatedRequest located) {
            if (located.place().isPresent()) {
                placed++;
                agreeing += located.agrees(divisions, mapping) ? 1 : 0;
            }
        }

        private void store() {
            var stored = requests.addAll(mapping, batch);
            added += stored.size();
            for (var request : stored) {
                if (request.place().isEmpty()) {
                    manual++;
                    desk.ask(mapping, request, actor);
                }
            }
            batch.clear();
        }

        ImportedRequests finish() {
            store();
            var agreement = mapping.columns().region().map(_ -> new Agreement(placed, agreeing));
            var known = read - refused.size() - added;
            return new ImportedRequests(
                    mapping.source(), read, added, known, manual, refused, agreement);
        }
    }
}
