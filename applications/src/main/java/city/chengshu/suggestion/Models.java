package city.chengshu.suggestion;

import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Snapshot;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.protos.core.ModelProto;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Models in PostgreSQL, so that every node uses the same; the one in use is held in memory.
@Repository
class Models {

    private static final Logger LOG = LoggerFactory.getLogger(Models.class);

    /// Kept beside each other, for they are of no use apart.
    record Kept(TextModel model, ModelCard card) {}

    private record Frequencies(Map<String, Integer> counts, int texts) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Snapshot<Optional<Kept>> snapshot = new Snapshot<>(this::version, _ -> load());

    Models(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Kept> inUse() {
        return snapshot.get();
    }

    /// Keeps a model, and puts it in the place of the one that was in use.
    void use(TextModel model, ModelCard card) {
        jdbc.sql("update suggestion.model set in_use = false where in_use").update();
        jdbc.sql(
                        """
                        insert into suggestion.model (id, made_at, source, macro_f1, card, weights, frequencies, in_use)
                        values (:id, :at, :source, :f1, cast(:card as jsonb), :weights, :frequencies, true)
                        """)
                .param("id", Ids.next(card.madeAt()))
                .param("at", card.madeAt().atOffset(java.time.ZoneOffset.UTC))
                .param("source", card.source())
                .param("f1", card.macroF1())
                .param("card", json.writeValueAsString(card))
                .param("weights", model.model().serialize().toByteArray())
                .param("frequencies", pack(model.vectors()))
                .update();
        jdbc.sql("update suggestion.version set number = number + 1").update();
        snapshot.changed();
    }

    private int version() {
        return jdbc.sql("select number from suggestion.version").query(Integer.class).single();
    }

    /// A model that cannot be read is as good as none: people choose without it.
    private Optional<Kept> load() {
        return jdbc.sql("select card, weights, frequencies from suggestion.model where in_use")
                .query((row, _) ->
                        read(
                                row.getString("card"),
                                row.getBytes("weights"),
                                row.getBytes("frequencies")))
                .optional()
                .flatMap(read -> read);
    }

    private Optional<Kept> read(String card, byte[] weights, byte[] frequencies) {
        try {
            var model = Model.deserialize(ModelProto.parseFrom(weights)).castModel(Label.class);
            return Optional.of(
                    new Kept(
                            new TextModel(model, unpack(frequencies)),
                            json.readValue(card, ModelCard.class)));
        } catch (InvalidProtocolBufferException | RuntimeException unreadable) {
            LOG.warn(
                    "The model of classes cannot be read, train it again: {}",
                    unreadable.toString());
            return Optional.empty();
        }
    }

    private byte[] pack(Vectors vectors) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(
                    json.writeValueAsBytes(
                            new Frequencies(vectors.frequencies(), vectors.texts())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Vectors unpack(byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var read = json.readValue(zip.readAllBytes(), new TypeReference<Frequencies>() {});
            return new Vectors(read.counts(), read.texts());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
