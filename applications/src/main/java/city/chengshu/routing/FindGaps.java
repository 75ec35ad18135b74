package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Searches a rule set for gaps and conflicts over the asker's part of the city (查盲区与冲突). It goes
/// on behind the call, one search at a time on a node, and says how far it is.
@Service
public class FindGaps implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FindGaps.class);
    private static final int MOST_WAITING = 4;

    /// After so long without a word its node has died.
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final GapReports reports;
    private final GapGround ground;
    private final RuleSets sets;
    private final Clock clock;
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(
                    1,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("routing-gaps").factory());

    FindGaps(GapReports reports, GapGround ground, RuleSets sets, Clock clock) {
        this.reports = reports;
        this.ground = ground;
        this.sets = sets;
        this.clock = clock;
        worker.allowCoreThreadTimeOut(true);
    }

    /// Begins a search; it starts when the transaction is committed.
    ///
    /// @param at the moment to look at, and the week after it; none: now
    @Transactional
    public GapReport start(int number, Optional<Instant> at, Actor by) {
        var now = clock.instant();
        var moment = at.orElse(now);
        TryRoute.refuseFar(moment, now);
        var set =
                sets.find(number)
                        .orElseThrow(() ->
                                new Refusal(
                                        RoutingError.UNKNOWN_SET,
                                        "Cannot search rule set %d: no such set"
                                                .formatted(number)));
        if (worker.getQueue().remainingCapacity() == 0) {
            throw new Refusal(RoutingError.BUSY, "Cannot search: too many searches wait");
        }
        var blocks = ground.blocks(by.scope().regions());
        var report =
                new GapReport(
                        Ids.next(now),
                        number,
                        moment,
                        GapReport.State.RUNNING,
                        0,
                        blocks.size(),
                        now,
                        now,
                        Optional.empty());
        reports.insert(report, by.id());
        afterCommit(() -> submit(report, new ReadyRules(set), blocks));
        return report;
    }

    public GapReport read(UUID id, Actor by) {
        var found =
                reports.find(id, by.id())
                        .orElseThrow(() ->
                                new Refusal(
                                        RoutingError.UNKNOWN_REPORT,
                                        "Cannot find gap report %s: not there".formatted(id)));
        if (found.state() == GapReport.State.RUNNING
                && found.touchedAt().plus(SILENT).isBefore(clock.instant())) {
            reports.end(id, GapReport.State.FAILED, Optional.empty(), clock.instant());
            return read(id, by);
        }
        return found;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private void submit(GapReport report, ReadyRules rules, List<GapSearch.Block> blocks) {
        try {
            worker.execute(() -> search(report, rules, blocks));
        } catch (RejectedExecutionException full) {
            LOG.info("Gap report {} was not begun: too many wait", report.id());
        }
    }

    private void search(GapReport report, ReadyRules rules, List<GapSearch.Block> blocks) {
        try {
            var search = ground.search(rules, report.at());
            var told = new Instant[] {clock.instant()};
            var result = search.search(blocks, done -> tell(report.id(), done, told));
            reports.end(report.id(), GapReport.State.DONE, Optional.of(result), clock.instant());
        } catch (RuntimeException broken) {
            LOG.error("Gap report {} broke off", report.id(), broken);
            reports.end(report.id(), GapReport.State.FAILED, Optional.empty(), clock.instant());
        }
    }

    /// At most five times a second.
    private void tell(UUID id, int done, Instant[] told) {
        var now = clock.instant();
        if (now.isAfter(told[0].plusMillis(200))) {
            told[0] = now;
            reports.progress(id, done, now);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
