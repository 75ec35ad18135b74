package city.chengshu.files;

import city.chengshu.kernel.Pressure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// A machine looks at every photo that came to belong to something (机器识别), one after another and
/// off the request path: what is surely harmless or surely hidden becomes public by the rule, all
/// else waits for a person. The queue is the table, so it survives a restart, and a timer that runs
/// on one node at a time empties it.
///
/// Seven dependencies: where photos are, who looks, by which rule, when it may, and what makes the
/// writing safe.
@Service
class LookAtPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(LookAtPhotos.class);

    /// A photo that twice ended the program with it is not looked at again: a person does.
    private static final int MOST_LOOKS = 2;

    /// A look costs a core for a tenth of a second: people first, but no photo waits for ever.
    private static final Duration GIVES_WAY = Duration.ofSeconds(10);

    private record Next(UUID id, String sha256, int looks) {}

    private record Look(PublicRule.Verdict verdict, List<Sight> boxes) {}

    private final JdbcClient jdbc;
    private final PublicCopies copies;
    private final Sights sights;
    private final SetPublicRule rules;
    private final Pressure pressure;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookAtPhotos(
            JdbcClient jdbc,
            PublicCopies copies,
            Sights sights,
            SetPublicRule rules,
            Pressure pressure,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.sights = sights;
        this.rules = rules;
        this.pressure = pressure;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many were looked at
    int lookAtAll() {
        var looked = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            var photo = next.get();
            var rule = rules.get();
            finish(photo, look(photo, rule), rule);
            looked++;
            pressure.giveWay(GIVES_WAY);
        }
        return looked;
    }

    /// The oldest, counted before it is looked at: a photo that ends the program was still counted.
    private Optional<Next> claim() {
        return jdbc.sql(
                        """
                        update files.file set looks = looks + 1 where id =
                            (select id from files.file
                              where looked_at is null and review = 'PENDING' and subject is not null
                              order by id limit 1)
                        returning id, sha256, looks
                        """)
                .query((row, _) ->
                        new Next(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .optional();
    }

    private Look look(Next photo, PublicRule rule) {
        if (photo.looks() > MOST_LOOKS) {
            return new Look(PublicRule.Verdict.FAILED, List.of());
        }
        var ends = System.nanoTime() + rule.patience().toNanos();
        try {
            var seen = sights.find(copies.pixels(photo.sha256()), () -> refuseAfter(ends));
            return new Look(rule.judge(seen), rule.toHide(seen));
        } catch (IOException | RuntimeException | LinkageError why) {
            // Whatever a photo or native code does, the next photo must still be looked at.
            LOG.warn("Cannot look at photo {}: {}", photo.id(), why.toString());
            return new Look(PublicRule.Verdict.FAILED, List.of());
        }
    }

    private static void refuseAfter(long ends) {
        if (System.nanoTime() - ends > 0) {
            throw new Sights.TooLong();
        }
    }

    private void finish(Next photo, Look look, PublicRule rule) {
        transaction.executeWithoutResult(_ -> {
            var released = rule.releases(look.verdict());
            var copy = released ? keep(photo, look.boxes()) : Optional.<String>empty();
            note(photo, look, released, copy);
        });
    }

    private Optional<String> keep(Next photo, List<Sight> boxes) {
        try {
            return copies.keep(photo.sha256(), boxes);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    /// A person who decided meanwhile is not overruled.
    private void note(Next photo, Look look, boolean released, Optional<String> copy) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        update files.file
                           set looked_at = :now, model = :model, verdict = :verdict, boxes = cast(:boxes as jsonb),
                               public_copy = :copy, review = case when :released then 'PUBLIC' else 'PENDING' end,
                               reviewed_at = case when :released then cast(:now as timestamptz) end,
                               reviewed_by = case when :released then cast(:house as uuid) end
                         where id = :id and review = 'PENDING'
                        """)
                .param("now", now)
                .param("model", sights.model())
                .param("verdict", look.verdict().name())
                .param("boxes", copies.write(look.boxes()))
                .param("copy", copy.orElse(null))
                .param("released", released)
                .param("house", city.chengshu.kernel.Actor.HOUSE.id())
                .param("id", photo.id())
                .update();
    }
}
