package city.chengshu.notices.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.notices.ReadSimulatedMessages;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The demo's box of short messages (模拟短信箱), where a demo citizen finds his login code.
@RestController
class DemoSmsController {

    record MessageBody(Instant at, String text, boolean simulated) {}

    private final ReadSimulatedMessages messages;

    DemoSmsController(ReadSimulatedMessages messages) {
        this.messages = messages;
    }

    @GetMapping("/api/demo/sms")
    @Permit(value = Permit.ANYONE, audit = "demo.sms", recorded = false)
    List<MessageBody> list(@RequestParam @Pattern(regexp = "1[3-9][0-9]{9}") String phone) {
        return messages.toPhone(phone).stream()
                .map(message -> new MessageBody(message.at(), message.text(), true))
                .toList();
    }
}
