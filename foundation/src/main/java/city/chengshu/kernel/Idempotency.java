package city.chengshu.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Answers that are given only once (幂等): the work and the answer to its key are committed
/// together, so a repeated request gets the first answer and does nothing, even after a crash
/// between commit and reply.
///
/// Keys belong to one actor; anonymous callers share a space, so their keys must be random (UUID).
@Component
public class Idempotency {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, TransactionOperations transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /// Does `work` in one transaction, or returns what it answered the first time.
    ///
    /// @param key the `Idempotency-Key` header, 8 to 200 characters
    /// @param operation what is done, with the subject: `report.submit`, `case.sign/<id>`
    /// @param request the parsed body; the same key with another body is refused
    public <T> T once(
            Actor actor,
            String key,
            String operation,
            Object request,
            Class<T> answer,
            Supplier<T> work) {
        if (key.length() < 8 || key.length() > 200 || key.indexOf('\0') >= 0) {
            throw new Refusal(
                    KernelError.KEY_MISSING,
                    "Cannot accept the request: Idempotency-Key must have 8 to 200 characters");
        }
        var fingerprint = fingerprint(operation, request);
        try {
            return transaction.execute(_ ->
                    find(actor, key, fingerprint, answer)
                            .orElseGet(() -> doOnce(actor, key, fingerprint, work)));
        } catch (DuplicateKeyException twin) {
            // The same key was committed by a parallel request; ours was rolled back.
            return find(actor, key, fingerprint, answer).orElseThrow(() -> twin);
        }
    }

    private <T> T doOnce(Actor actor, String key, String fingerprint, Supplier<T> work) {
        var result = work.get();
        jdbc.sql(
                        """
                        insert into kernel.given_answer (actor, key, fingerprint, answer, at)
                        values (:actor, :key, :fingerprint, :answer::jsonb, :at)
                        """)
                .param("actor", actor.id())
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("answer", json.writeValueAsString(result))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return result;
    }

    private <T> Optional<T> find(Actor actor, String key, String fingerprint, Class<T> answer) {
        return jdbc.sql(
                        """
                        select fingerprint, answer from kernel.given_answer
                         where actor = :actor and key = :key
                        """)
                .param("actor", actor.id())
                .param("key", key)
                .query((row, _) -> new Given(row.getString("fingerprint"), row.getString("answer")))
                .optional()
                .map(given -> json.readValue(given.matching(key, fingerprint), answer));
    }

    private String fingerprint(String operation, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }

    private record Given(String fingerprint, String answer) {
        String matching(String key, String wanted) {
            if (!fingerprint.equals(wanted)) {
                throw new Refusal(
                        KernelError.KEY_REUSED,
                        "Cannot accept the request: Idempotency-Key %s was used for another one"
                                .formatted(key));
            }
            return answer;
        }
    }
}
