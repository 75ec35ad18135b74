package city.chengshu.demo;

import city.chengshu.demo.PlannedCase.Deed;
import city.chengshu.demo.PlannedCase.Step;
import city.chengshu.kernel.HouseClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Ninety days of a city's reports, made up from a seed (模拟历史): the same seed and end give the same
/// history.
final class HistoryPlan {

    static final int DAYS = 90;
    static final int CASES = 20_400;
    static final int CITIZENS = 400;
    static final int PICTURES = 10;

    /// The city is played in so many streams at once, each with districts and citizens of its own:
    /// one never waits for what another holds until it commits.
    static final int SIDES = 2;

    /// How busy the hours of a day are.
    private static final double[] HOURS = {
        1, 1, 0.5, 0.5, 0.5, 1, 3, 7, 10, 10, 9, 7, 5, 6, 8, 9, 9, 8, 7, 7, 6, 4, 3, 2
    };

    private final Random random;
    private final Instant end;
    private final double[] weights;

    HistoryPlan(long seed, Instant end) {
        this.random = new Random(seed);
        this.end = end;
        this.weights = hourWeights();
    }

    /// All cases in the order they were reported.
    List<PlannedCase> make() {
        var cases = new ArrayList<PlannedCase>();
        for (var i = 0; i < CASES; i++) {
            cases.add(one(moment()));
        }
        cases.sort(Comparator.comparing(PlannedCase::reported));
        return cases;
    }

    /// How likely each hour of the ninety days is: days of the week and hours differ, and no two
    /// weeks are alike.
    private double[] hourWeights() {
        var hours = new double[DAYS * 24];
        var sum = 0.0;
        for (var hour = 0; hour < hours.length; hour++) {
            var local = hourAt(hour).atZone(HouseClock.CITY);
            var weekend = local.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            var day = 0.85 + new Random(local.toLocalDate().toEpochDay()).nextDouble() * 0.3;
            sum += HOURS[local.getHour()] * (weekend ? 0.78 : 1) * day;
            hours[hour] = sum;
        }
        return hours;
    }

    private Instant hourAt(int hour) {
        return end.minus(Duration.ofDays(DAYS)).plus(Duration.ofHours(hour));
    }

    private Instant moment() {
        var drawn = random.nextDouble() * weights[weights.length - 1];
        var found = java.util.Arrays.binarySearch(weights, drawn);
        var hour = Math.min(found < 0 ? -found - 1 : found, weights.length - 1);
        return hourAt(hour).plusMillis(random.nextInt(3_500_000));
    }

    private PlannedCase one(Instant reported) {
        var quarter = draw(Quarter.QINGDAO, Quarter::share);
        var subject = draw(Subject.ALL, Subject::share);
        var fate = fate(reported);
        var road = pick(quarter.roads());
        var where = road + (1 + random.nextInt(260)) + "号" + pick(NEARBY);
        var steps = steps(fate, reported);
        return new PlannedCase(
                reported,
                quarter,
                around(quarter.longitude(), quarter.spread()),
                around(quarter.latitude(), quarter.spread() * 0.8),
                subject,
                pick(subject.texts()).formatted(where),
                quarter.name() + where,
                pick(subject.remedies()),
                citizen(quarter),
                Integer.parseInt(subject.classCode().substring(2)),
                fate,
                steps);
    }

    /// What is left lying is mostly new: of what is older than ten days little is still open.
    private Fate fate(Instant reported) {
        var isOld = reported.isBefore(end.minus(Duration.ofDays(10))) && random.nextInt(100) >= 3;
        var fates = Stream.of(Fate.values()).filter(fate -> fate.isDone() || !isOld).toList();
        return draw(fates, Fate::share);
    }

    static int side(Quarter quarter) {
        return Quarter.QINGDAO.indexOf(quarter) % SIDES;
    }

    /// Somebody of that side of the city; a few report often, most now and then.
    private int citizen(Quarter quarter) {
        return SIDES * (int) (CITIZENS / SIDES * Math.pow(random.nextDouble(), 2.2))
                + side(quarter);
    }

    private static final List<String> NEARBY = List.of("门前", "附近", "路口", "对面", "公交站旁", "小区北门");

    /// Deeds that would lie in the future have not happened yet.
    private List<Step> steps(Fate fate, Instant reported) {
        var steps = new ArrayList<Step>();
        var at = reported;
        for (var deed : Deeds.of(fate)) {
            at = workingHour(at.plus(delay(deed)), deed);
            if (!at.isBefore(end)) {
                return steps;
            }
            steps.add(new Step(deed, at));
        }
        if (fate.name().startsWith("CLOSED") && random.nextInt(100) < 38) {
            at = at.plus(Duration.ofMinutes(20 + random.nextInt(2000)));
            if (at.isBefore(end)) {
                steps.add(new Step(Deed.EVALUATE, at));
            }
        }
        return steps;
    }

    private Duration delay(Deed deed) {
        var minutes =
                switch (deed) {
                    case ACCEPT, REJECT, SEND_VERIFY, DISPATCH -> 8;
                    case FILE, RETURN -> 25;
                    case SIGN -> 20;
                    case VERIFIED_TRUE -> 70;
                    case FINISH -> 240;
                    case CHECK_PASS, CHECK_FAIL -> 110;
                    case CLOSE -> 35;
                    case REOPEN, EVALUATE -> 900;
                };
        // Long tails: most is quick, some takes days.
        return Duration.ofSeconds(
                (long) (60 * minutes * (0.3 - Math.log(1 - random.nextDouble()))));
    }

    /// People at desks work by day; those in the field a little longer.
    private Instant workingHour(Instant at, Deed deed) {
        var local = at.atZone(HouseClock.CITY);
        var last = deed == Deed.FINISH || deed == Deed.SIGN ? 20 : 18;
        if (local.getHour() >= 8 && local.getHour() < last) {
            return at;
        }
        var morning = local.toLocalDate().plusDays(local.getHour() < 8 ? 0 : 1);
        return morning.atTime(8, 30)
                .atZone(HouseClock.CITY)
                .toInstant()
                .plusSeconds(random.nextInt(5400));
    }

    private double around(double middle, double spread) {
        var distance = Math.clamp(random.nextGaussian(), -2.2, 2.2) * spread;
        return Math.round((middle + distance) * 1e6) / 1e6;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> T draw(List<T> choices, ToDoubleFunction<T> share) {
        var sum = choices.stream().mapToDouble(share).sum();
        var drawn = random.nextDouble() * sum;
        for (var choice : choices) {
            drawn -= share.applyAsDouble(choice);
            if (drawn < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }
}
