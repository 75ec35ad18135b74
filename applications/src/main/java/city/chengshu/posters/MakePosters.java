package city.chengshu.posters;

import city.chengshu.kernel.Refusal;
import city.chengshu.region.Locate;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registers posters (登记海报): all of them or none. Made again, a place keeps its number, so that
/// what already hangs stays right.
@Service
public class MakePosters {

    private final Posters posters;
    private final Locate locate;
    private final Clock clock;

    MakePosters(Posters posters, Locate locate, Clock clock) {
        this.posters = posters;
        this.locate = locate;
        this.clock = clock;
    }

    @Transactional
    public List<Poster> make(List<Poster.Spot> spots) {
        for (var spot : spots) {
            if (locate.locate(spot.place()).outside()) {
                throw new Refusal(
                        PosterError.OUTSIDE,
                        "Cannot make a poster for %s: %s lies outside the city"
                                .formatted(spot.name(), spot.place()));
            }
        }
        var now = clock.instant();
        return spots.stream().map(spot -> posters.put(spot, now)).toList();
    }
}
