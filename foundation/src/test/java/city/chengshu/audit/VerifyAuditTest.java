package city.chengshu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Actor;
import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class VerifyAuditTest {

    @Autowired AuditTrail trail;
    @Autowired SealAudit sealAudit;
    @Autowired VerifyAudit verifyAudit;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void findsNothingInAnUntouchedTrail() {
        recordAndSeal();
        assertThat(verifyAudit.verify().findings()).isEmpty();
    }

    @Test
    void sealsEachRecordOnceAndThenItWaitsNoMore() {
        for (var record : List.of(recordAndSeal(), recordAndSeal())) {
            assertThat(count("seal", record)).isEqualTo(1);
            assertThat(count("unsealed", record)).isZero();
        }
    }

    @Test
    void namesAnAlteredRecord() {
        var victim = recordAndSeal();
        tampered(
                "update audit.record set name = '别人' where id = '%s'".formatted(victim),
                () -> {
                    var findings = verifyAudit.verify().findings();
                    assertThat(findings).hasSize(1);
                    assertThat(findings.getFirst().damage()).isEqualTo(VerifyAudit.Damage.ALTERED);
                    assertThat(findings.getFirst().record()).isEqualTo(victim);
                });
    }

    @Test
    void namesARemovedRecord() {
        var victim = recordAndSeal();
        recordAndSeal();
        tampered(
                "delete from audit.record where id = '%s'".formatted(victim),
                () ->
                        assertThat(verifyAudit.verify().findings())
                                .anySatisfy(finding -> {
                                    assertThat(finding.damage())
                                            .isEqualTo(VerifyAudit.Damage.REMOVED);
                                    assertThat(finding.record()).isEqualTo(victim);
                                }));
    }

    @Test
    void namesTwoRecordsThatChangedPlaces() {
        var one = recordAndSeal();
        var other = recordAndSeal();
        tampered(
                """
                update audit.seal set record = case record when '%1$s'::uuid then '%2$s'::uuid else '%1$s'::uuid end
                 where record in ('%1$s', '%2$s')
                """
                        .formatted(one, other),
                () ->
                        assertThat(damages())
                                .contains(VerifyAudit.Damage.ALTERED)
                                .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void noticesThatTheEndWasCutOff() {
        recordAndSeal();
        tampered(
                """
                delete from audit.seal where number = (select max(number) from audit.seal)
                """,
                () ->
                        assertThat(damages())
                                .contains(
                                        VerifyAudit.Damage.CUT_OFF, VerifyAudit.Damage.SLIPPED_IN));
    }

    @Test
    void noticesAGap() {
        recordAndSeal();
        recordAndSeal();
        tampered(
                "delete from audit.seal where number = (select max(number) - 1 from audit.seal)",
                () -> assertThat(damages()).contains(VerifyAudit.Damage.GAP));
    }

    @Test
    void theDatabaseItselfRefusesToChangeARecord() {
        recordAndSeal();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update audit.record set name = ''").update())
                .withMessageContaining("append-only");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from audit.seal").update())
                .withMessageContaining("append-only");
    }

    private long count(String table, UUID record) {
        return jdbc.sql("select count(*) from audit.%s where record = :record".formatted(table))
                .param("record", record)
                .query(Long.class)
                .single();
    }

    private UUID recordAndSeal() {
        var subject = UUID.randomUUID().toString();
        trail.record(Actor.HOUSE, "test.event", subject);
        sealAudit.sealAll();
        return jdbc.sql("select id from audit.record where subject = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single();
    }

    private List<VerifyAudit.Damage> damages() {
        return verifyAudit.verify().findings().stream().map(VerifyAudit.Finding::damage).toList();
    }

    /// Tampers as an owner of the database could, checks, and takes it back.
    private void tampered(String statement, Runnable check) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql(statement).update();
                    check.run();
                    status.setRollbackOnly();
                });
    }
}
