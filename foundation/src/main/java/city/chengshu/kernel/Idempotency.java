package city.chengshu.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;
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
        var sent = new Sent(actor, key, fingerprint(operation, request));
        return transaction.execute(_ -> isFirst(sent) ? doOnce(sent, work) : given(sent, answer));
    }

    /// Whoever sends the same at the same time waits here until the first is done.
    private boolean isFirst(Sent sent) {
        return jdbc.sql(
                                """
                                insert into kernel.given_answer (actor, key, fingerprint, at)
                                values (:actor, :key, :fingerprint, :at) on conflict do nothing
                                """)
                        .param("actor", sent.actor().id())
                        .param("key", sent.key())
                        .param("fingerprint", sent.fingerprint())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private <T> T doOnce(Sent sent, Supplier<T> work) {
        var result = work.get();
        jdbc.sql(
                        """
                        update kernel.given_answer set answer = cast(:answer as jsonb)
                         where actor = :actor and key = :key
                        """)
                .param("actor", sent.actor().id())
                .param("key", sent.key())
                .param("answer", json.writeValueAsString(result))
                .update();
        return result;
    }

    private <T> T given(Sent sent, Class<T> answer) {
        var given =
                jdbc.sql(
                                """
                                select fingerprint, answer from kernel.given_answer
                                 where actor = :actor and key = :key
                                """)
                        .param("actor", sent.actor().id())
                        .param("key", sent.key())
                        .query((row, _) ->
                                new Given(row.getString("fingerprint"), row.getString("answer")))
                        .single();
        return json.readValue(given.matching(sent), answer);
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

    private record Sent(Actor actor, String key, String fingerprint) {}

    private record Given(String fingerprint, String answer) {
        String matching(Sent sent) {
            if (!fingerprint.equals(sent.fingerprint())) {
                throw new Refusal(
                        KernelError.KEY_REUSED,
                        "Cannot accept the request: Idempotency-Key %s was used for another one"
                                .formatted(sent.key()));
            }
            return answer;
        }
    }
}
