package city.chengshu.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.cases.CaseState;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.notices.Notify;
import city.chengshu.testing.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Caps, budgets, the first of a place and the moment of credit hold when two program nodes act at
/// the same time. A node is a set of use cases of its own on the one database: they share no
/// memory.
@PlatformTest
class ConcurrentGrantsTest {

    private static final int REPORTS = 24;

    @Autowired JdbcClient jdbc;
    @Autowired RewardRules rules;
    @Autowired Notify notify;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired RecomputeBalances recomputeBalances;

    final String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    final UUID person = UUID.randomUUID();
    List<GrantReward> nodes = List.of();

    @BeforeEach
    void twoNodes() {
        nodes = List.of(new GrantReward(new Grants(jdbc)), new GrantReward(new Grants(jdbc)));
    }

    private RewardRule publish(FirstOnly firstOnly, RewardRule.Caps caps) {
        var rule =
                new RewardRule(
                        code,
                        1,
                        "积分",
                        "Points",
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        RewardKind.POINTS,
                        Moment.FILED,
                        List.of("999999"),
                        firstOnly,
                        firstOnly == FirstOnly.NONE ? 0 : 24,
                        48,
                        caps,
                        List.of(new RewardRule.Line("QD04", Optional.empty(), "A", "", 2)),
                        false);
        transaction.executeWithoutResult(_ -> rules.insert(rule, Actor.HOUSE, clock.instant()));
        return rule;
    }

    private Candidate report(UUID by) {
        var one = RewardRuleTest.report(CaseState.FILED);
        return new Candidate(
                one.report(),
                one.number(),
                one.caseId(),
                Optional.of(by),
                true,
                one.classCode(),
                one.condition(),
                "999999001000",
                one.address(),
                one.place(),
                one.unit(),
                one.state(),
                one.at());
    }

    private long granted(RewardRule rule, boolean ofOnePerson) {
        var work =
                IntStream.range(0, REPORTS)
                        .<Callable<Boolean>>mapToObj(i ->
                                () ->
                                        transaction.execute(_ ->
                                                nodes.get(i % 2)
                                                        .grant(
                                                                rule,
                                                                report(
                                                                        ofOnePerson
                                                                                ? person
                                                                                : UUID
                                                                                        .randomUUID()),
                                                                clock.instant())
                                                        .isPresent()))
                        .toList();
        return together(work).stream().filter(one -> one).count();
    }

    private static <T> List<T> together(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = new ArrayList<T>();
            for (var one : threads.invokeAll(work)) {
                answers.add(one.get());
            }
            return answers;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static RewardRule.Caps caps(Long day, Long month, Long budget) {
        return new RewardRule.Caps(
                Optional.ofNullable(day), Optional.ofNullable(month), Optional.ofNullable(budget));
    }

    private long sum(String state) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0) from rewards.reward_grant where rule = :rule and state = :state")
                .param("rule", code)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    @Test
    void theBudgetOfAMonthIsNeverOverspent() {
        var rule = publish(FirstOnly.NONE, caps(null, null, 11L));
        assertThat(granted(rule, false)).as("five times two of eleven").isEqualTo(5);
        assertThat(sum("GRANTED")).isEqualTo(10);
        assertThat(recomputeBalances.recompute()).as("the sums were right").isZero();
    }

    @Test
    void nobodyGetsMoreThanHisCap() {
        var rule = publish(FirstOnly.NONE, caps(6L, 100L, null));
        assertThat(granted(rule, true)).isEqualTo(3);
    }

    @Test
    void ofManyAtTheSamePlaceOneIsFirst() {
        var rule = publish(FirstOnly.SECTION, caps(null, null, null));
        assertThat(granted(rule, false)).isEqualTo(1);
    }

    @Test
    void whatIsDueIsCreditedOnceByTwoNodesAndNotBefore() {
        var rule = publish(FirstOnly.NONE, caps(null, null, null));
        assertThat(granted(rule, true)).isEqualTo(REPORTS);
        credit(clock.instant().plus(Duration.ofHours(47)));
        assertThat(sum("CREDITED")).as("an hour too early").isZero();
        credit(clock.instant().plus(Duration.ofHours(49)));
        assertThat(sum("CREDITED")).isEqualTo(REPORTS * 2L);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from rewards.ledger l join rewards.reward_grant g on g.id = l.grant_id where g.rule = :rule and l.entry = 'CREDITED'")
                                .param("rule", code)
                                .query(Integer.class)
                                .single())
                .isEqualTo(REPORTS);
        assertThat(
                        jdbc.sql(
                                        "select pending * 1000 + credited from rewards.balance where person = :me")
                                .param("me", person)
                                .query(Long.class)
                                .single())
                .isEqualTo(REPORTS * 2L);
        assertThat(recomputeBalances.recompute()).isZero();
    }

    private void credit(Instant moment) {
        together(
                IntStream.range(0, 4)
                        .<Callable<Integer>>mapToObj(_ ->
                                () ->
                                        HouseClock.at(
                                                moment,
                                                () ->
                                                        new CreditGrants(
                                                                        jdbc,
                                                                        notify,
                                                                        clock,
                                                                        transaction)
                                                                .run()))
                        .toList());
    }
}
