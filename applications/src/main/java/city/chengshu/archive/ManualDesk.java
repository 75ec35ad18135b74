package city.chengshu.archive;

import city.chengshu.kernel.Actor;
import city.chengshu.worklist.NewTask;
import city.chengshu.worklist.TaskSubject;
import city.chengshu.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Where people find the place of requests that came without one (人工定位).
@Component
class ManualDesk {

    static final String SYSTEM = "archive";
    private static final Duration TIME_TO_PLACE = Duration.ofDays(30);

    private final Worklist worklist;
    private final Clock clock;

    ManualDesk(Worklist worklist, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
    }

    void ask(RequestMapping mapping, LocatedRequest located, Actor actor) {
        var now = clock.instant();
        var request = located.request();
        var title =
                "%s %s %s"
                        .formatted(
                                request.number(),
                                request.recordedClass(),
                                request.address().orElse(""))
                        .strip();
        var task =
                new NewTask(
                        "archive.place",
                        title,
                        mapping.city(),
                        Optional.empty(),
                        "case.accept",
                        now,
                        now.plus(TIME_TO_PLACE));
        worklist.replace(subject(located.id()), Optional.of(task), actor, now);
    }

    void done(UUID request, Actor actor) {
        worklist.replace(subject(request), Optional.empty(), actor, clock.instant());
    }

    private static TaskSubject subject(UUID request) {
        return new TaskSubject(SYSTEM, request);
    }
}
