package city.chengshu.demo;

import java.util.List;

/// Cases of the simulated history that are committed together (模拟历史的一批).
///
/// @param worker which of the parallel streams it belongs to
record Part(int number, int worker, List<PlannedCase> cases) {

    Part {
        cases = List.copyOf(cases);
    }
}
