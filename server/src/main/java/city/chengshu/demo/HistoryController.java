package city.chengshu.demo;

import city.chengshu.kernel.web.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far the invented history (模拟历史) is: until all of it is there, figures and maps lack days.
@RestController
class HistoryController {

    private final LoadHistory history;

    HistoryController(LoadHistory history) {
        this.history = history;
    }

    @GetMapping("/api/demo/history")
    @Permit(value = Permit.ANYONE, audit = "system.history", recorded = false)
    LoadHistory.Progress progress() {
        return history.progress();
    }
}
