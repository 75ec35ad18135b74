package city.chengshu.posters;

import city.chengshu.kernel.Refusal;
import org.springframework.stereotype.Service;

/// Where a poster hangs (查海报编号), for whoever scans it or reads its number aloud.
@Service
public class FindPoster {

    private final Posters posters;

    FindPoster(Posters posters) {
        this.posters = posters;
    }

    public Poster get(String number) {
        return posters.find(number)
                .orElseThrow(() ->
                        new Refusal(
                                PosterError.UNKNOWN,
                                "Cannot find poster %s: no such number".formatted(number)));
    }
}
