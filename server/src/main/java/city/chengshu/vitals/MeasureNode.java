package city.chengshu.vitals;

import city.chengshu.indicators.Fact;
import city.chengshu.indicators.Gauge;
import city.chengshu.indicators.RecordFacts;
import city.chengshu.indicators.RecordGauges;
import city.chengshu.kernel.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Each node tells every half minute what it was asked (节点测量). Not a timer of the database: those
/// run on one node, and only a node knows its own requests.
@Component
@ConditionalOnWebApplication
class MeasureNode implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureNode.class);
    private static final int SECONDS_OF_MINUTE = 60;

    private final CountRequests countRequests;
    private final RecordFacts recordFacts;
    private final RecordGauges recordGauges;
    private final Clock clock;
    private final UUID node;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("vitals").factory());
    private volatile boolean running;

    MeasureNode(
            CountRequests countRequests,
            RecordFacts recordFacts,
            RecordGauges recordGauges,
            Clock clock) {
        this.countRequests = countRequests;
        this.recordFacts = recordFacts;
        this.recordGauges = recordGauges;
        this.clock = clock;
        this.node = Ids.next(clock.instant());
    }

    void measure() {
        var now = clock.instant();
        var counted = countRequests.take();
        recordFacts.record(facts(counted, now), now);
        recordGauges.record(gauges(counted), now, VitalFacts.HOLDS);
    }

    private List<Fact> facts(CountRequests.Counted counted, Instant now) {
        var facts = new ArrayList<Fact>();
        if (counted.requests() > counted.errors()) {
            facts.add(fact(now, true, counted.requests() - counted.errors()));
        }
        if (counted.errors() > 0) {
            facts.add(fact(now, false, counted.errors()));
        }
        return facts;
    }

    private Fact fact(Instant now, boolean good, long amount) {
        return new Fact("system.request", node, now, "", Optional.empty(), "", "", good, amount);
    }

    private List<Gauge> gauges(CountRequests.Counted counted) {
        var perMinute = counted.requests() * SECONDS_OF_MINUTE / VitalFacts.SECONDS;
        var gauges =
                new ArrayList<>(
                        List.of(
                                VitalFacts.gauge("system.node", node, 1),
                                VitalFacts.gauge("system.load", node, perMinute)));
        if (counted.requests() > 0) {
            gauges.add(VitalFacts.gauge("system.busy_node", node, 1));
            gauges.add(VitalFacts.gauge("system.p95", node, counted.p95()));
        }
        return gauges;
    }

    private void beat() {
        try {
            measure();
        } catch (RuntimeException failed) {
            // The next reading tries again; until then there is no figure, which is the truth.
            LOG.warn("This node could not be measured: {}", failed.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        beat.scheduleAtFixedRate(this::beat, 1, VitalFacts.SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        beat.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
