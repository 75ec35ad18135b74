package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Another system said something about a case (外部反馈). It stands in the case's story and moves
/// nothing: what becomes of the case is decided here. One that was rejected or voided hears no
/// more.
@Service
public class NoteOnCase {

    static final String TOLD = "told";
    private static final int LONGEST = 500;

    /// @param from the system that said it
    /// @param sentence in our own words
    /// @param words in the words of the other, for staff only
    /// @param toldToReporters whether the reporters read `sentence` too
    public record Note(String from, String sentence, String words, boolean toldToReporters) {
        public Note {
            words = readable(words);
            sentence = readable(sentence);
        }
    }

    private final CaseDesk desk;

    NoteOnCase(CaseDesk desk) {
        this.desk = desk;
    }

    @Transactional
    public void note(CaseId id, Note note, Actor by) {
        var file = new CaseFile(desk.get(id, DataScope.EVERYTHING));
        var now = desk.now();
        var next = CaseLifeCycle.next(file.state, CaseAction.NOTE, Optional.empty());
        if (next.isEmpty()) {
            return;
        }
        file.step(
                CaseAction.NOTE,
                next.get(),
                by,
                StepDetails.because(note.sentence()).withRemark(note.words()),
                note.toldToReporters()
                        ? Map.of("from", note.from(), TOLD, "true")
                        : Map.of("from", note.from()),
                now);
        desk.putBack(file, by);
    }

    /// Others write what they like: what nobody can read is left out, what is long is cut.
    private static String readable(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", " ").strip();
        return clean.length() <= LONGEST ? clean : cut(clean);
    }

    private static String cut(String text) {
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
