package city.chengshu.notices.web;

import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.notices.ChannelKind;
import city.chengshu.notices.GiveUpNotice;
import city.chengshu.notices.ReadOutbox;
import city.chengshu.notices.RetryNotice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The operator's view of the outbox (发件箱). Trying again twice is trying again: no key is needed.
@RestController
@RequestMapping("/api/notices/outbox")
class OutboxController {

    private final ReadOutbox readOutbox;
    private final RetryNotice retryNotice;
    private final GiveUpNotice giveUpNotice;

    OutboxController(ReadOutbox readOutbox, RetryNotice retryNotice, GiveUpNotice giveUpNotice) {
        this.readOutbox = readOutbox;
        this.retryNotice = retryNotice;
        this.giveUpNotice = giveUpNotice;
    }

    @GetMapping
    @Permit(value = "notice.read", audit = "notice.outbox")
    Page<ReadOutbox.Item> outbox(
            @RequestParam Optional<ReadOutbox.State> state,
            @RequestParam Optional<ChannelKind> channel,
            @RequestParam Optional<String> cursor) {
        return readOutbox.list(state, channel, cursor);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "notice.edit", audit = "notice.retried")
    void retry(@PathVariable UUID id) {
        retryNotice.retry(id);
    }

    @PostMapping("/{id}/give-up")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = "notice.edit", audit = "notice.given-up")
    void giveUp(@PathVariable UUID id) {
        giveUpNotice.giveUp(id);
    }
}
