package city.chengshu.notices.web;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import city.chengshu.notices.Language;
import city.chengshu.notices.ReadNotices;
import city.chengshu.notices.Received;
import java.time.Instant;
import java.util.Locale;
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

/// My notices.
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    record NoticeBody(
            UUID id,
            String template,
            String title,
            String text,
            Optional<String> link,
            Instant at,
            boolean read,
            boolean simulated) {

        static NoticeBody of(Received notice) {
            return new NoticeBody(
                    notice.id(),
                    notice.template(),
                    notice.subject(),
                    notice.text(),
                    notice.link(),
                    notice.at(),
                    notice.read() == Received.Read.YES,
                    notice.simulated());
        }
    }

    record UnreadBody(int count) {}

    private final ReadNotices notices;

    NoticeController(ReadNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Permit(value = Permit.LOGGED_IN, audit = "notice.list", recorded = false)
    Page<NoticeBody> list(@RequestParam Optional<String> cursor, Locale locale, Actor actor) {
        var page = notices.list(cursor, Language.of(locale), actor);
        return new Page<>(page.items().stream().map(NoticeBody::of).toList(), page.next());
    }

    @GetMapping("/unread")
    @Permit(value = Permit.LOGGED_IN, audit = "notice.unread", recorded = false)
    UnreadBody unread(Actor actor) {
        return new UnreadBody(notices.countUnread(actor));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit(value = Permit.LOGGED_IN, audit = "notice.read", recorded = false)
    void read(@PathVariable UUID id, Actor actor) {
        notices.markRead(id, actor);
    }
}
