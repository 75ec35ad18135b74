package city.chengshu.program;

import org.springframework.stereotype.Component;

/// Whether the program can serve: not before the demo city is loaded.
@Component
class Readiness {

    private volatile boolean ready;

    void ready() {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }
}
