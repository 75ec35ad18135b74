package city.chengshu.demo;

import city.chengshu.files.FileId;
import city.chengshu.files.ReuseFile;
import city.chengshu.kernel.HouseClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// One part in one transaction that need not be safe on disk at once: it is noted with its cases,
/// so a crash loses both.
@Component
class PlayPart {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PlayCase playCase;
    private final ReuseFile reuseFile;
    private final Loaded loaded;

    PlayPart(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            PlayCase playCase,
            ReuseFile reuseFile,
            Loaded loaded) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.playCase = playCase;
        this.reuseFile = reuseFile;
        this.loaded = loaded;
    }

    void play(Part part, Stage stage) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local synchronous_commit = off").update();
            // Tables that were empty when a plan was made would be scanned to the end.
            jdbc.sql("set local enable_seqscan = off").update();
            var photos = photos(part, stage);
            var deeds = 0;
            for (var i = 0; i < part.cases().size(); i++) {
                deeds +=
                        playCase.play(
                                part.cases().get(i), photos.get(i), stage.crew(), stage.drawings());
            }
            loaded.noteHistory(part.number(), part.cases().size(), deeds);
        });
    }

    private List<FileId> photos(Part part, Stage stage) {
        var uses =
                part.cases().stream()
                        .map(one ->
                                new ReuseFile.Use(
                                        stage.drawings().before(one.picture()),
                                        stage.crew().citizens.get(one.citizen()).id(),
                                        one.reported()))
                        .toList();
        return HouseClock.at(part.cases().getFirst().reported(), () -> reuseFile.reuse(uses));
    }
}
