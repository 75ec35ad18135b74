package city.chengshu.routing;

import org.springframework.stereotype.Service;

/// Says who gets a case (派遣), by the rule set in force at that moment, from memory and never with
/// nothing: what no rule fits goes to the desk.
@Service
public class RouteCase {

    private final ReleasedSets released;
    private final KnownCity city;

    RouteCase(ReleasedSets released, KnownCity city) {
        this.released = released;
        this.city = city;
    }

    public Decision route(Question question) {
        return released.at(question.at()).decide(question, city);
    }
}
