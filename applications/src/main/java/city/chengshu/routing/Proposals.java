package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.organization.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Proposed rules in PostgreSQL.
@Repository
class Proposals {

    private static final int LONGEST_LIST = 200;

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Proposal proposal) {
        jdbc.sql(
                        """
                        insert into routing.proposal (id, case_id, case_number, region, class_code, unit, reason,
                                                      proposed_by, proposed_at)
                        values (:id, :case, :number, :region, :class, :unit, :reason, :by, :at)
                        """)
                .param("id", proposal.id())
                .param("case", proposal.caseId())
                .param("number", proposal.caseNumber())
                .param("region", proposal.region())
                .param("class", proposal.classCode())
                .param("unit", proposal.unit().value())
                .param("reason", proposal.reason())
                .param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those that wait first, then the newest.
    List<Proposal> listAll() {
        return jdbc.sql(
                        """
                        select * from routing.proposal order by state = 'WAITING' desc, proposed_at desc limit %d
                        """
                                .formatted(LONGEST_LIST))
                .query(Proposals::proposal)
                .list();
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select * from routing.proposal where id = :id")
                .param("id", id)
                .query(Proposals::proposal)
                .optional();
    }

    /// @return false if somebody decided it before
    boolean decide(UUID id, Proposal.State state, Optional<Integer> set, Actor by, Instant now) {
        return jdbc.sql(
                                """
                                update routing.proposal
                                   set state = :state, decided_by = :by, decided_at = :at, rule_set = :set
                                 where id = :id and state = 'WAITING'
                                """)
                        .param("state", state.name())
                        .param("by", by.name())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("set", set.orElse(null))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("class_code"),
                row.getString("region"),
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("reason"),
                row.getString("proposed_by"),
                RuleRows.instant(row, "proposed_at").orElseThrow(),
                Proposal.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("decided_by")),
                RuleRows.instant(row, "decided_at"),
                Optional.ofNullable(row.getObject("rule_set", Integer.class)));
    }
}
