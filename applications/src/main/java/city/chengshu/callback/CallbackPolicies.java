package city.chengshu.callback;

import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Keeps every version of whom a city calls back; read from memory, and only ever added to.
@Service
public class CallbackPolicies {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseClasses classes;
    private final Clock clock;
    private final Snapshot<List<CallbackPolicy>> snapshot =
            new Snapshot<>(this::version, _ -> load());

    CallbackPolicies(JdbcClient jdbc, JsonMapper json, CaseClasses classes, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.classes = classes;
        this.clock = clock;
    }

    /// All, the newest first.
    public List<CallbackPolicy> listAll() {
        return snapshot.get();
    }

    /// The newest that has begun.
    CallbackPolicy at(Instant moment) {
        var day = LocalDate.ofInstant(moment, HouseClock.CITY);
        return snapshot.get().stream()
                .filter(policy -> !day.isBefore(policy.from()))
                .findFirst()
                .orElseGet(() -> snapshot.get().getLast());
    }

    /// Adds a version, in force from a day on.
    @Transactional
    public CallbackPolicy change(CallbackPolicy policy, Actor by) {
        var now = clock.instant();
        policy.fault().ifPresent(why -> refuse(CallbackError.BAD_POLICY, why));
        if (policy.from().isBefore(LocalDate.ofInstant(now, HouseClock.CITY))) {
            refuse(CallbackError.BAD_POLICY, "it would begin in the past");
        }
        var known = classes.listAll();
        policy.shares()
                .forEach(share ->
                        share.classCode()
                                .filter(code ->
                                        known.stream().noneMatch(one -> one.code().equals(code)))
                                .ifPresent(code ->
                                        refuse(CallbackError.BAD_POLICY, "no class " + code)));
        insert(policy, by, now);
        return policy;
    }

    private void insert(CallbackPolicy policy, Actor by, Instant now) {
        if (policy.version() != snapshot.get().getFirst().version() + 1) {
            refuse(CallbackError.POLICY_CHANGED, "there is another version meanwhile");
        }
        try {
            jdbc.sql(
                            """
                            insert into callback.policy (version, body, made_by, made_name, made_at)
                            values (:version, cast(:body as jsonb), :by, :name, :at)
                            """)
                    .param("version", policy.version())
                    .param("body", json.writeValueAsString(policy))
                    .param("by", by.id())
                    .param("name", by.name())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twin) {
            refuse(CallbackError.POLICY_CHANGED, "there is another version meanwhile");
        }
        snapshot.changed();
    }

    private static void refuse(CallbackError code, String why) {
        throw new Refusal(code, "Cannot change whom to call back: " + why);
    }

    private int version() {
        return jdbc.sql("select max(version) from callback.policy").query(Integer.class).single();
    }

    private List<CallbackPolicy> load() {
        return jdbc.sql("select body from callback.policy order by version desc")
                .query((row, _) -> json.readValue(row.getString(1), CallbackPolicy.class))
                .list();
    }
}
