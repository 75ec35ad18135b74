package city.chengshu.rewards;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grants, the ledger of what happened to them, and the sums under whose locks they are decided.
@Repository
class Grants {

    private static final String ONE = "select * from rewards.reward_grant ";

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LOOK =
            """
            select exists (select from rewards.reward_grant
                            where case_id = :case and rule = :rule and state <> 'REVOKED') as earned,
                   exists (select from rewards.claim where rule = :rule and key = :key and until > :now) as claimed,
                   (select spent from rewards.budget where rule = :rule and month = :month) as spent,
                   sum(amount) filter (where granted_at >= :day and granted_at < :dayEnd) as of_day,
                   sum(amount) as of_month
              from rewards.reward_grant
             where person = :person and rule = :rule and state <> 'REVOKED'
               and granted_at >= :monthStart and granted_at < :monthEnd
            """;

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds still until the end of the transaction what decides about this report: nobody else
    /// decides about the same place, person or budget meanwhile, on whatever node.
    void lock(RewardRule rule, Candidate report, Instant now) {
        rule.firstOnly().key(report).ifPresent(key -> lockClaim(rule, key, now));
        lockBalance(report.person().orElseThrow(), rule.kind());
        if (rule.caps().budgetMonth().isPresent()) {
            lockBudget(rule, LocalDate.ofInstant(now, HouseClock.CITY));
        }
    }

    /// What was granted already.
    Verdict.Usage look(RewardRule rule, Candidate report, Instant now) {
        var day = LocalDate.ofInstant(now, HouseClock.CITY);
        var month = day.withDayOfMonth(1);
        return jdbc.sql(LOOK)
                .param("rule", rule.code())
                .param("case", report.caseId())
                .param("person", report.person().orElse(NOBODY))
                .param("key", rule.firstOnly().key(report).orElse(""))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("month", month)
                .param("day", start(day))
                .param("dayEnd", start(day.plusDays(1)))
                .param("monthStart", start(month))
                .param("monthEnd", start(month.plusMonths(1)))
                .query((row, _) ->
                        new Verdict.Usage(
                                row.getBoolean("earned"),
                                row.getBoolean("claimed"),
                                row.getLong("of_day"),
                                row.getLong("of_month"),
                                row.getLong("spent")))
                .single();
    }

    /// A claim nobody holds yet ends at once, unless a grant follows.
    private void lockClaim(RewardRule rule, String key, Instant now) {
        jdbc.sql(
                        """
                        insert into rewards.claim as held (rule, key, until) values (:rule, :key, :now)
                        on conflict (rule, key) do update set until = held.until
                        """)
                .param("rule", rule.code())
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void lockBalance(UUID person, RewardKind kind) {
        jdbc.sql(
                        """
                        insert into rewards.balance as held (person, kind) values (:person, :kind)
                        on conflict (person, kind) do update set pending = held.pending
                        """)
                .param("person", person)
                .param("kind", kind.name())
                .update();
    }

    private void lockBudget(RewardRule rule, LocalDate day) {
        jdbc.sql(
                        """
                        insert into rewards.budget as held (rule, month) values (:rule, :month)
                        on conflict (rule, month) do update set spent = held.spent
                        """)
                .param("rule", rule.code())
                .param("month", day.withDayOfMonth(1))
                .update();
    }

    private static java.time.OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(HouseClock.CITY).toOffsetDateTime();
    }

    /// Grants, with its first line in the ledger, and adds it to the sums.
    void insert(UUID id, RewardRule rule, RewardRule.Line line, Candidate report, Instant now) {
        jdbc.sql(
                        """
                        with granted as (
                            insert into rewards.reward_grant
                                   (id, rule, rule_version, grade, report, number, case_id, person, class_code, region,
                                    unit, kind, amount, state, granted_at, credit_at, simulated)
                            values (:id, :rule, :version, :grade, :report, :number, :case, :person, :class, :region,
                                    :unit, :kind, :amount, 'GRANTED', :now, :creditAt, :simulated)),
                        noted as (
                            insert into rewards.ledger (grant_id, seq, entry, at, actor, actor_name)
                            values (:id, 1, 'GRANTED', :now, :actor, :actorName)),
                        claimed as (
                            update rewards.claim set grant_id = :id, until = :until where rule = :rule and key = :key),
                        spent as (
                            update rewards.budget set spent = spent + :amount
                             where rule = :rule and month = :month)
                        update rewards.balance set pending = pending + :amount
                         where person = :person and kind = :kind
                        """)
                .param("id", id)
                .param("rule", rule.code())
                .param("version", rule.version())
                .param("grade", line.grade())
                .param("report", report.report())
                .param("number", report.number())
                .param("case", report.caseId())
                .param("person", report.person().orElseThrow())
                .param("class", report.classCode())
                .param("region", report.region())
                .param("unit", report.unit().map(unit -> unit.value()).orElse(null))
                .param("kind", rule.kind().name())
                .param("amount", line.amount())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("creditAt", rule.creditAt(now).atOffset(ZoneOffset.UTC))
                .param("simulated", rule.simulated() || HouseClock.isMoved())
                .param("actor", Actor.HOUSE.id())
                .param("actorName", Actor.HOUSE.name())
                .param("until", rule.claimUntil(now).atOffset(ZoneOffset.UTC))
                .param("key", rule.firstOnly().key(report).orElse(""))
                .param("month", LocalDate.ofInstant(now, HouseClock.CITY).withDayOfMonth(1))
                .update();
    }

    /// A grant in sight, held still until the end of the transaction.
    Optional<RewardGrant> findForUpdate(UUID id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        ONE
                                                + "where id = :id and "
                                                + scope.sql("region", "unit")
                                                + " for update")
                                .param("id", id))
                .query(GrantRows::grant)
                .optional();
    }

    List<RewardGrant> ofCaseForUpdate(UUID caseId) {
        return jdbc.sql(ONE + "where case_id = :case and state <> 'REVOKED' order by id for update")
                .param("case", caseId)
                .query(GrantRows::grant)
                .list();
    }

    /// Takes back a grant that is held still; whoever comes next may be first again.
    void revoke(RewardGrant grant, String reason, Actor by, Instant now) {
        jdbc.sql("delete from rewards.claim where grant_id = :id").param("id", grant.id()).update();
        jdbc.sql(
                        """
                        with revoked as (
                            update rewards.reward_grant set state = 'REVOKED', revoked_at = :now, reason = :reason
                             where id = :id),
                        noted as (
                            insert into rewards.ledger (grant_id, seq, entry, at, actor, actor_name, reason)
                            select :id, 1 + count(*), 'REVOKED', :now, :by, :byName, :reason
                              from rewards.ledger where grant_id = :id),
                        spent as (
                            update rewards.budget set spent = spent - :amount
                             where rule = :rule and month = :month)
                        update rewards.balance set pending = pending - :pending, credited = credited - :credited
                         where person = :person and kind = :kind
                        """)
                .param("id", grant.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("by", by.id())
                .param("byName", by.name())
                .param("amount", grant.amount())
                .param("rule", grant.rule())
                .param(
                        "month",
                        LocalDate.ofInstant(grant.grantedAt(), HouseClock.CITY).withDayOfMonth(1))
                .param("pending", grant.state() == RewardGrant.State.GRANTED ? grant.amount() : 0L)
                .param(
                        "credited",
                        grant.state() == RewardGrant.State.CREDITED ? grant.amount() : 0L)
                .param("person", grant.person())
                .param("kind", grant.kind().name())
                .update();
    }
}
