package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.calendar.EditSpecialDay;
import city.chengshu.calendar.SpecialDay;
import city.chengshu.indicators.Fact;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Whatever happens to cases, the figures kept along the way are those worked out again from the
/// events.
@PlatformTest
class RandomHistoriesTest extends CaseStory {

    static final int CASES = 30;
    static final int STEPS = 14;

    @Autowired Cases cases;
    @Autowired EscalateCases escalateCases;
    @Autowired RecalculateDeadlines recalculateDeadlines;
    @Autowired EditSpecialDay editSpecialDay;

    final Random random = new Random(20261124);

    @Test
    void figuresKeptAreFiguresRecomputed() {
        for (var i = 0; i < CASES; i++) {
            var code = i % 6 == 0 || random.nextBoolean() ? "QD01" : "QD00";
            var found = caseOf(submit(citizen, code, photo(citizen)));
            if (i % 6 == 0) {
                finish(found);
            }
            live(found);
        }
        var different = roots().stream().filter(root -> !sameOn(root, LocalDate.MAX)).toList();
        assertThat(different).isEmpty();
        for (var day : knownDays()) {
            assertThat(roots().stream().filter(root -> !sameOn(root, day)).toList())
                    .as("as known on %s", day)
                    .isEmpty();
        }
        assertThat(moreDoneThanDue())
                .as("no unit did on a day's account more of what was due than was due")
                .isEmpty();
        assertThat(standingOtherwise()).as("in hand is what stands so").isEmpty();
        assertThat(summedOtherwise()).as("and is summed so").isEmpty();
        assertThat(actionsSeen())
                .as("enough happened")
                .contains("FINISH", "CLOSE")
                .hasSizeGreaterThan(18);
    }

    private List<String> moreDoneThanDue() {
        return jdbc.sql(
                        """
                        select subject from indicators.fresh where fact in ('dispose.due', 'dispose.met', 'close.met')
                         group by subject, unit, day
                        having greatest(sum(amount) filter (where fact = 'dispose.met'),
                                        sum(amount) filter (where fact = 'close.met'))
                               > coalesce(sum(amount) filter (where fact = 'dispose.due'), 0)
                        """)
                .query(String.class)
                .list();
    }

    private List<CaseFacts.Root> roots() {
        return jdbc.sql("select id, region, source from cases.city_case")
                .query((row, _) ->
                        new CaseFacts.Root(
                                row.getObject("id", UUID.class),
                                row.getString("region"),
                                row.getString("source")))
                .list();
    }

    private boolean sameOn(CaseFacts.Root root, LocalDate known) {
        return kept(root.id(), known).equals(recomputed(root, known));
    }

    /// Some of the days on which something became known.
    private List<LocalDate> knownDays() {
        var days =
                jdbc.sql("select distinct known from indicators.fresh order by known")
                        .query(LocalDate.class)
                        .list();
        return days.stream().filter(_ -> random.nextInt(days.size()) < 5).toList();
    }

    /// Chance leads few cases to their end: these go straight there, and then live on.
    private void finish(UUID found) {
        for (var path : List.of("sign", "finish", "check-pass", "close")) {
            var who = everything(found);
            act(found, path, who, details(who));
        }
    }

    private void live(UUID found) {
        var now = Instant.now();
        for (var i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            var moment = now;
            HouseClock.at(
                    moment,
                    () -> {
                        step(found);
                        return true;
                    });
        }
    }

    private void step(UUID found) {
        switch (random.nextInt(9)) {
            case 0 -> apply(found);
            case 1 -> escalateCases.run();
            case 2 -> merge(found);
            case 3 -> act(found, "unmerge", everything(found), because("随机"));
            case 4 -> changeCalendar();
            default -> {
                var who = everything(found);
                act(found, path(found), who, details(who));
            }
        }
    }

    private void merge(UUID found) {
        var others =
                jdbc.sql("select id from cases.city_case where id <> :id order by id desc limit 20")
                        .param("id", found)
                        .query(UUID.class)
                        .list();
        if (!others.isEmpty()) {
            var target = others.get(random.nextInt(others.size()));
            act(
                    found,
                    "merge",
                    everything(found),
                    because("随机") + ",\"target\":\"%s\"".formatted(target));
        }
    }

    private void changeCalendar() {
        editSpecialDay.put(
                LocalDate.now(HouseClock.CITY).plusDays(random.nextInt(20)),
                random.nextBoolean() ? SpecialDay.Kind.HOLIDAY : SpecialDay.Kind.WORKDAY,
                "随机",
                Optional.empty(),
                Actor.HOUSE);
        recalculateDeadlines.run();
        recalculateDeadlines.run();
    }

    /// Other tests count on the usual days.
    @AfterEach
    void usualDays() {
        var today = LocalDate.now(HouseClock.CITY);
        jdbc.sql("update calendar.special_day set version_to = version_from where name = '随机'")
                .update();
        editSpecialDay.put(
                today.plusYears(20), SpecialDay.Kind.HOLIDAY, "其他", Optional.empty(), Actor.HOUSE);
    }

    /// Mostly what the case is ready for; now and then what it is not.
    private String path(UUID found) {
        var state = state(found);
        var choices =
                CaseActionsTest.BY_HAND.stream()
                        .filter(action -> random.nextInt(8) == 0 || isPossible(action, state))
                        .toList();
        var chosen =
                choices.isEmpty() ? CaseAction.NOTE : choices.get(random.nextInt(choices.size()));
        return chosen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isPossible(CaseAction action, CaseState state) {
        return CaseLifeCycle.TRANSITIONS.stream()
                .anyMatch(one -> one.action() == action && one.from().contains(state));
    }

    private String details(RequestPostProcessor who) {
        return because("随机") + with(photo(who)) + ",\"unit\":\"%s\"".formatted(anyUnit());
    }

    private void apply(UUID found) {
        var kind = Application.Kind.values()[random.nextInt(Application.Kind.values().length)];
        post(
                "/api/cases/%s/applications".formatted(found),
                everything(found),
                UUID.randomUUID().toString(),
                "{\"version\":%d,\"kind\":\"%s\",\"reason\":\"随机\",\"limit\":{\"amount\":2,\"unit\":\"WORKING_DAY\"},\"until\":\"2027-05-01T00:00:00Z\",\"unit\":\"%s\"}"
                        .formatted(version(found), kind, anyUnit()));
        jdbc.sql("select id from cases.application where case_id = :id and state = 'ASKED'")
                .param("id", found)
                .query(UUID.class)
                .optional()
                .ifPresent(application ->
                        post(
                                "/api/cases/%s/applications/%s/decision"
                                        .formatted(found, application),
                                everything(found),
                                UUID.randomUUID().toString(),
                                "{\"version\":%d,\"approved\":%s,\"unfounded\":true,\"words\":\"随机\"}"
                                        .formatted(version(found), random.nextInt(3) > 0)));
    }

    private UUID anyUnit() {
        var units =
                jdbc.sql("select id from organization.unit order by id limit 5")
                        .query(UUID.class)
                        .list();
        return units.get(random.nextInt(units.size()));
    }

    /// Somebody of the unit that has it, or of none, who may do everything.
    private RequestPostProcessor everything(UUID found) {
        var unit =
                jdbc.sql("select unit from cases.city_case where id = :id and unit is not null")
                        .param("id", found)
                        .query(UUID.class)
                        .optional();
        var permissions =
                Arrays.stream(CaseAction.values())
                        .map(CaseAction::permission)
                        .distinct()
                        .toArray(String[]::new);
        var all = Arrays.copyOf(permissions, permissions.length + 1);
        all[permissions.length] = "case.approve_second";
        return staff(
                random.nextInt(4) == 0 ? List.of() : unit.map(List::of).orElse(List.of()), all);
    }

    private Map<String, Long> kept(UUID found, LocalDate known) {
        var sums = new TreeMap<String, Long>();
        jdbc.sql(
                        """
                        select fact, day, good, unit, class, role, sum(amount) as amount
                          from (select * from indicators.fresh union all select * from indicators.fact) as facts
                         where subject = :id and known <= :known and fact not like 'evaluate%' and fact not like 'callback%'
                         group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0
                        """)
                .param("id", found)
                .param("known", known.equals(LocalDate.MAX) ? LocalDate.of(9999, 1, 1) : known)
                .query(row -> {
                    sums.put(
                            String.join(
                                    " ",
                                    row.getString("fact"),
                                    row.getString("day"),
                                    Boolean.toString(row.getBoolean("good")),
                                    String.valueOf(row.getString("unit")),
                                    row.getString("class"),
                                    row.getString("role")),
                            row.getLong("amount"));
                });
        return sums;
    }

    private Map<String, Long> recomputed(CaseFacts.Root root, LocalDate known) {
        var sums = new TreeMap<String, Long>();
        var steps =
                cases.steps(new CaseId(root.id())).stream()
                        .filter(step ->
                                !LocalDate.ofInstant(step.at(), HouseClock.CITY).isAfter(known))
                        .toList();
        for (Fact fact : CaseFacts.of(root, steps)) {
            var key =
                    String.join(
                            " ",
                            fact.name(),
                            LocalDate.ofInstant(fact.at(), HouseClock.CITY).toString(),
                            Boolean.toString(fact.good()),
                            fact.unit().map(UUID::toString).orElse("null"),
                            fact.classCode(),
                            fact.role());
            sums.merge(key, fact.amount(), Long::sum);
        }
        sums.values().removeIf(amount -> amount == 0);
        return sums;
    }

    /// Cases that stand with another unit, class or deadline than they have, or stand when ended.
    private List<String> standingOtherwise() {
        return jdbc.sql(
                        """
                        select c.number from cases.city_case c
                          left join indicators.stretch s on s.subject = c.id and s.fact = 'open' and s.until is null
                         where (c.state in ('CLOSED', 'REJECTED', 'MERGED', 'VOIDED')) <> (s.subject is null)
                            or (s.subject is not null and (s.region, s.unit, s.class, s.due)
                                is distinct from (c.region, c.unit, c.class_code, coalesce(c.due, c.stage_due)))
                        """)
                .query(String.class)
                .list();
    }

    /// Districts where more or fewer stand than the sums say, or fall due another day.
    private List<String> summedOtherwise() {
        return jdbc.sql(
                        """
                        select district from (
                            select fact, district, due_day, amount from indicators.standing_sum
                            union all
                            select fact, district, due_day, amount from indicators.standing_change
                            union all
                            select fact, left(region, 6), coalesce(cast(due at time zone 'Asia/Shanghai' as date), 'infinity'),
                                   -amount
                              from indicators.stretch where until is null) as together
                         group by fact, district, greatest(due_day, current_date - 1) having sum(amount) <> 0
                        """)
                .query(String.class)
                .list();
    }

    private List<String> actionsSeen() {
        return jdbc.sql("select distinct action from cases.case_event").query(String.class).list();
    }
}
