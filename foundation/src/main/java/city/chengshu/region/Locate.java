package city.chengshu.region;

import org.springframework.stereotype.Service;

/// Says in which division a place lies (定位), from memory.
@Service
public class Locate {

    private final Atlases atlases;

    Locate(Atlases atlases) {
        this.atlases = atlases;
    }

    public Located locate(Place place) {
        return atlases.now().locate(place);
    }
}
