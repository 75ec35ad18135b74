package city.chengshu.bench;

import java.util.List;

/// The settings of programs under test: limits that protect a city from one machine would only
/// measure themselves here.
final class BenchSettings {

    static final List<String> LINES =
            List.of("chengshu.access.failures = 100000", "chengshu.access.failure-window = 1s");

    private BenchSettings() {}
}
