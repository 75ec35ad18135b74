package city.chengshu.notices;

import city.chengshu.kernel.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/// The demo's box of short messages (模拟短信箱). Outside demo mode there is none.
@Service
public class ReadSimulatedMessages {

    private final SimulatedMessages messages;
    private final DemoMode mode;

    ReadSimulatedMessages(SimulatedMessages messages, DemoMode mode) {
        this.messages = messages;
        this.mode = mode;
    }

    /// The last ones to a phone, the newest first.
    public List<SimulatedMessage> toPhone(String phone) {
        if (!mode.demo()) {
            throw new Refusal(
                    NoticesError.DEMO_ONLY, "Cannot show simulated messages: this is not a demo");
        }
        return messages.last(ChannelKind.SMS, phone);
    }
}
