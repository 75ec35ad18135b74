package city.chengshu.cases;

import city.chengshu.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody saw a problem and put it right on the spot (自处理): registered with photos from before,
/// handled with photos from after, both at once or neither. Another person closes it.
@Service
public class RegisterHandled {

    private final OpenCase openCase;
    private final MoveCase moveCase;

    RegisterHandled(OpenCase openCase, MoveCase moveCase) {
        this.openCase = openCase;
        this.moveCase = moveCase;
    }

    /// @param after what the place looks like now
    @Transactional
    public MoveCase.Moved register(OpenCase.Registration seen, List<UUID> after, Actor by) {
        if (seen.photos().isEmpty()) {
            throw new city.chengshu.kernel.Refusal(
                    CaseError.PHOTO_NEEDED,
                    "Cannot register as handled: a photo from before is needed");
        }
        var opened = openCase.registerOnly(seen, by);
        return moveCase.move(
                opened.id(),
                opened.version(),
                CaseAction.SELF_HANDLE,
                new StepDetails(
                        "", "", after, Optional.empty(), Optional.empty(), Optional.empty()),
                by);
    }
}
