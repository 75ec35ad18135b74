package city.chengshu.notices;

import city.chengshu.kernel.Refusal;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Ends the attempts to deliver a message (放弃发送), for an address that will never answer.
@Service
public class GiveUpNotice {

    private final Outbox outbox;

    GiveUpNotice(Outbox outbox) {
        this.outbox = outbox;
    }

    public void giveUp(UUID id) {
        if (!outbox.giveUp(id)) {
            throw new Refusal(
                    NoticesError.NOT_WAITING,
                    "Cannot give up message %s: it is not waiting".formatted(id));
        }
    }
}
