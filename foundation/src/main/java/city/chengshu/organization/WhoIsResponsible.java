package city.chengshu.organization;

import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Answers who must deal with something (谁负责), from memory and never with nothing: the last rule of
/// all names a desk.
@Service
public class WhoIsResponsible {

    private final Organization organization;

    WhoIsResponsible(Organization organization) {
        this.organization = organization;
    }

    /// @param componentOwner who owns the damaged component (权属单位), if one is known
    public Responsible whoIsResponsible(
            String caseClass, RegionCode region, Optional<UnitId> componentOwner, Instant at) {
        return organization
                .now()
                .find(caseClass, region.value(), componentOwner, at)
                .orElseThrow(
                        () -> new IllegalStateException("The last duty, the desk, is missing"));
    }
}
