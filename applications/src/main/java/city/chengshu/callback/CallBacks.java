package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.OrNull;
import city.chengshu.kernel.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Closings about which reporters are asked, and what was said in calls.
@Repository
class CallBacks {

    private static final String ONE = "select * from callback.call_back ";

    private final JdbcClient jdbc;

    CallBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CallBack one) {
        jdbc.sql(
                        """
                        insert into callback.call_back
                               (id, case_id, cycle, case_number, report, number, class_code, region, region_name, address,
                                unit, unit_name, hands, closed_at, state, reason, next, simulated)
                        values (:id, :case, :cycle, :caseNumber, :report, :number, :class, :region, :regionName, :address,
                                :unit, :unitName, cast(:hands as uuid[]), :closedAt, :state, :reason,
                                cast(:next as timestamptz), :simulated)
                        on conflict (case_id, cycle) do nothing
                        """)
                .param("id", one.id())
                .param("case", one.caseId())
                .param("cycle", one.cycle())
                .param("caseNumber", one.caseNumber())
                .param("report", one.report())
                .param("number", one.number())
                .param("class", one.classCode())
                .param("region", one.region())
                .param("regionName", one.regionName())
                .param("address", one.address())
                .param("unit", one.unit().orElse(null))
                .param("unitName", one.unitName().orElse(null))
                .param("hands", one.hands().stream().map(UUID::toString).toArray(String[]::new))
                .param("closedAt", one.closedAt().atOffset(ZoneOffset.UTC))
                .param("state", one.state().name())
                .param("reason", OrNull.text(one.reason().map(Enum::name).orElse(null)))
                .param("next", OrNull.text(one.next().orElse(null)))
                .param("simulated", one.simulated())
                .update();
    }

    Optional<CallBack> find(UUID id, DataScope scope) {
        return scope.bind(
                        jdbc.sql(ONE + "where id = :id and " + scope.sql("region", "unit"))
                                .param("id", id))
                .query(CallBackRows::callBack)
                .optional();
    }

    CallBack get(UUID id, DataScope scope) {
        return find(id, scope)
                .orElseThrow(() ->
                        new Refusal(
                                CallbackError.UNKNOWN,
                                "Cannot find call-back %s: no such one for you".formatted(id)));
    }

    /// The last closing of a case, held still until the end of the transaction.
    Optional<CallBack> lastOfForUpdate(UUID caseId) {
        return jdbc.sql(ONE + "where case_id = :case order by cycle desc limit 1 for update")
                .param("case", caseId)
                .query(CallBackRows::callBack)
                .optional();
    }

    /// Held still until the end of the transaction; whoever came first has moved it meanwhile.
    Optional<CallBack> waitingForUpdate(UUID id) {
        return jdbc.sql(ONE + "where id = :id and state = 'WAITING' for update skip locked")
                .param("id", id)
                .query(CallBackRows::callBack)
                .optional();
    }

    List<UUID> unanswered(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select id from callback.call_back
                         where state = 'WAITING' and next <= :now order by next limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// @param report whose reporter is called
    void open(CallBack one, CallBack.Reason reason, UUID report, String number, Instant from) {
        jdbc.sql(
                        """
                        update callback.call_back
                           set state = 'OPEN', reason = :reason, report = :report, number = :number, next = :from
                         where id = :id
                        """)
                .param("id", one.id())
                .param("reason", reason.name())
                .param("report", report)
                .param("number", number)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .update();
    }

    void move(CallBack one, CallBack.State state) {
        jdbc.sql("update callback.call_back set state = :state, next = null where id = :id")
                .param("id", one.id())
                .param("state", state.name())
                .update();
    }

    /// Keeps a call and what it led to; refused if somebody recorded another one meanwhile.
    void append(CallBack before, CallBack after, CallBack.Attempt attempt, Actor by) {
        var moved =
                jdbc.sql(
                                """
                                with moved as (
                                    update callback.call_back set state = :state, attempts = :tries, next = :next
                                     where id = :id and attempts = :tries - 1 and state = 'OPEN' returning id)
                                insert into callback.attempt
                                       (call_back, seq, reached, solved, satisfaction, words, by_person, by_name, at)
                                select id, :tries, :reached, :solved, :satisfaction, :words, :by, :byName, :at from moved
                                """)
                        .param("id", before.id())
                        .param("state", after.state().name())
                        .param("tries", after.attempts())
                        .param("next", time(after.next()))
                        .param("reached", attempt.reached())
                        .param("solved", attempt.solved().orElse(null))
                        .param("satisfaction", attempt.satisfaction().orElse(null))
                        .param("words", attempt.words())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                        .update();
        if (moved == 0) {
            throw new Refusal(
                    CallbackError.CHANGED,
                    "Cannot record the call about case %s: somebody was faster"
                            .formatted(before.caseNumber()));
        }
    }

    List<CallBack.Attempt> attempts(UUID callBack) {
        return jdbc.sql("select * from callback.attempt where call_back = :id order by seq")
                .param("id", callBack)
                .query(CallBackRows::attempt)
                .list();
    }

    private static @Nullable Object time(Optional<Instant> at) {
        return at.map(one -> one.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
