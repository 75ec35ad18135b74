package city.chengshu.routing.web;

import city.chengshu.kernel.web.Permit;
import city.chengshu.routing.ReadRuleSets;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Looking at rule sets.
@RestController
class RuleSetController {

    private final ReadRuleSets readRuleSets;
    private final SetBodies bodies;

    RuleSetController(ReadRuleSets readRuleSets, SetBodies bodies) {
        this.readRuleSets = readRuleSets;
        this.bodies = bodies;
    }

    /// All sets, the newest first.
    @GetMapping("/api/routing/sets")
    @Permit(value = "routing.read", audit = "routing.list", recorded = false)
    List<SetBodies.RuleSetLine> list() {
        return readRuleSets.listAll().stream().map(bodies::line).toList();
    }

    /// One set with its rules, faults, what differs from the set it was copied from, and its
    /// history.
    @GetMapping("/api/routing/sets/{number}")
    @Permit(value = "routing.read", audit = "routing.read", recorded = false)
    SetBodies.RuleSetBody read(@PathVariable int number) {
        return bodies.body(readRuleSets.read(number));
    }
}
