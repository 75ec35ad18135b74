package city.chengshu.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Walks the whole chain and names every record that was altered, removed, reordered or slipped in.
@Service
public class VerifyAudit {

    /// What is wrong with one record.
    public enum Damage {
        /// The record no longer has the fields it was sealed with, or stands at another place.
        ALTERED,
        /// The seal is there, the record is not.
        REMOVED,
        /// A number of the chain is missing.
        GAP,
        /// The chain ends before the head that was written down outside the database.
        CUT_OFF,
        /// A record that was never offered to the sealer.
        SLIPPED_IN
    }

    /// @param number place in the chain, 0 if it has none
    public record Finding(Damage damage, long number, UUID record, String sentence) {}

    /// @param sealed how many links were checked
    /// @param waiting records not sealed yet: younger than a few seconds
    /// @param head hash of the last link, to be kept elsewhere
    public record Verification(long sealed, long waiting, String head, List<Finding> findings) {
        public Verification {
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    private static final int MOST_FINDINGS = 1_000;
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final HeadFile headFile;

    VerifyAudit(JdbcClient jdbc, JdbcTemplate template, HeadFile headFile) {
        this.jdbc = jdbc;
        this.headFile = headFile;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(5_000);
    }

    /// Checks every link in bounded memory.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var outside = headFile.read();
        var findings = new ArrayList<Finding>();
        var last = walk(findings, outside);
        outside.filter(head -> head.number() > last.number())
                .ifPresent(head -> findings.add(cutOff(last, head)));
        findSlippedIn(findings);
        return new Verification(
                last.number(), waiting(), HexFormat.of().formatHex(last.hash()), findings);
    }

    private Seal walk(List<Finding> findings, Optional<HeadFile.Head> outside) {
        var last = new AtomicReference<>(Seal.BEGINNING);
        streaming.query(
                "select s.number, s.record, s.hash, "
                        + AuditRows.COLUMNS
                        + " from audit.seal s left join audit.record r on r.id = s.record order by s.number",
                row -> {
                    var seal = Seal.read(row, 0);
                    var record =
                            row.getObject("id") == null
                                    ? Optional.<AuditRecord>empty()
                                    : Optional.of(AuditRows.read(row));
                    if (findings.size() < MOST_FINDINGS) {
                        check(last.get(), seal, record, findings);
                        checkHead(seal, outside, findings);
                    }
                    last.set(seal);
                });
        return last.get();
    }

    private static void check(
            Seal before, Seal seal, Optional<AuditRecord> record, List<Finding> findings) {
        if (seal.number() != before.number() + 1) {
            findings.add(
                    new Finding(
                            Damage.GAP,
                            before.number() + 1,
                            NONE,
                            "Records %d to %d are missing from the chain"
                                    .formatted(before.number() + 1, seal.number() - 1)));
        } else if (record.isEmpty()) {
            findings.add(
                    new Finding(
                            Damage.REMOVED,
                            seal.number(),
                            seal.record(),
                            "Record %d (%s) was removed".formatted(seal.number(), seal.record())));
        } else if (!Arrays.equals(before.next(record.get()).hash(), seal.hash())) {
            findings.add(
                    new Finding(
                            Damage.ALTERED,
                            seal.number(),
                            seal.record(),
                            "Record %d (%s) was altered or moved"
                                    .formatted(seal.number(), seal.record())));
        }
    }

    private static void checkHead(
            Seal seal, Optional<HeadFile.Head> outside, List<Finding> findings) {
        outside.filter(head -> head.number() == seal.number() && !head.matches(seal))
                .ifPresent(_ ->
                        findings.add(
                                new Finding(
                                        Damage.ALTERED,
                                        seal.number(),
                                        seal.record(),
                                        "The chain was made anew: link %d is not the one written down"
                                                .formatted(seal.number()))));
    }

    private static Finding cutOff(Seal last, HeadFile.Head head) {
        return new Finding(
                Damage.CUT_OFF,
                last.number() + 1,
                NONE,
                "Records %d to %d were cut off the end of the chain"
                        .formatted(last.number() + 1, head.number()));
    }

    private void findSlippedIn(List<Finding> findings) {
        jdbc.sql(
                        """
                        select r.id from audit.record r
                         where not exists (select from audit.seal s where s.record = r.id)
                           and not exists (select from audit.unsealed u where u.record = r.id)
                         limit :most
                        """)
                .param("most", MOST_FINDINGS)
                .query(UUID.class)
                .list()
                .forEach(id ->
                        findings.add(
                                new Finding(
                                        Damage.SLIPPED_IN,
                                        0,
                                        id,
                                        "Record %s was slipped in, or its seal removed"
                                                .formatted(id))));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from audit.unsealed").query(Long.class).single();
    }
}
