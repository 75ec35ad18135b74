package city.chengshu.routing;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.organization.Duty;
import city.chengshu.organization.ReadOrganization;
import city.chengshu.region.Divisions;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives the demo city (模拟) its rules, made from its duties (初始化规则): a rule for each duty that
/// names a class, then the roster for everything else. A city that has rules of its own keeps them.
@Service
public class LoadRules {

    private static final Instant SINCE = Instant.parse("2020-01-01T00:00:00Z");

    private final RuleSets sets;
    private final ReleasedSets released;
    private final RoutingClasses classes;
    private final ReadOrganization readOrganization;
    private final Divisions divisions;
    private final Clock clock;

    LoadRules(
            RuleSets sets,
            ReleasedSets released,
            RoutingClasses classes,
            ReadOrganization readOrganization,
            Divisions divisions,
            Clock clock) {
        this.sets = sets;
        this.released = released;
        this.classes = classes;
        this.readOrganization = readOrganization;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional
    public void load(RegionCode city) {
        var first = sets.lastReleased();
        if (sets.nextNumber() > first.number() + 1 || first.basedOn().isPresent()) {
            return;
        }
        var rules = new ArrayList<Rule>();
        for (var one : classes.listRoutingClasses()) {
            duties(one.code(), city).forEach(duty -> rules.add(rule(duty, one.name())));
        }
        rules.addAll(first.rules());
        var now = clock.instant();
        var set = set(first, rules, now);
        sets.open(set);
        sets.note(set.number(), RuleSetEvent.Kind.RELEASED, Optional.empty(), "", Actor.HOUSE, now);
        sets.release(set.number(), Actor.HOUSE, now, SINCE);
        released.changed();
    }

    private List<Duty> duties(String classCode, RegionCode city) {
        return readOrganization.listDuties(Optional.of(classCode), Optional.of(city.prefix()));
    }

    private Rule rule(Duty duty, String className) {
        var place = divisions.getPath(RegionCode.of(duty.region()));
        return new Rule(
                Ids.next(clock.instant()),
                place + " " + className,
                new Matter.OneClass(duty.caseClass()),
                new Area.Region(duty.region()),
                duty.owner(),
                duty.shift().map(shift -> new Hours(shift.days(), shift.from(), shift.until())),
                new Target.OneUnit(duty.unit()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RuleSet set(RuleSet first, List<Rule> rules, Instant now) {
        return new RuleSet(
                first.number() + 1,
                RuleSet.State.DRAFT,
                Optional.of(first.number()),
                first.desk(),
                0,
                "由权责清单生成（模拟）",
                true,
                Actor.HOUSE.name(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                rules);
    }
}
