package city.chengshu.region;

import city.chengshu.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Looks up divisions (行政区划), from memory; a former code finds today's division.
@Service
public class Divisions {

    private final Atlases atlases;

    Divisions(Atlases atlases) {
        this.atlases = atlases;
    }

    public Optional<Division> find(RegionCode code) {
        return atlases.now().tree().find(code);
    }

    public String getName(RegionCode code) {
        return find(code)
                .map(Division::name)
                .orElseThrow(() ->
                        new Refusal(
                                RegionError.UNKNOWN_DIVISION,
                                "Cannot find division %s: no such code".formatted(code)));
    }

    /// Names from the district down: `市南区 八大湖街道`; the code itself if nobody knows it.
    public String getPath(RegionCode code) {
        var path = atlases.now().tree().path(code);
        return path.isEmpty() ? find(code).map(Division::name).orElse(code.value()) : path;
    }

    public List<Division> listChildren(RegionCode parent) {
        return atlases.now().tree().children(parent).stream()
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    /// Every division of one level whose code begins with these digits.
    public List<Division> listBelow(String prefix, RegionCode.Level level) {
        return atlases.now().tree().all().stream()
                .filter(one -> one.code().level() == level && one.code().value().startsWith(prefix))
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    /// Every division of one level below `ancestor`.
    public List<Division> listBelow(RegionCode ancestor, RegionCode.Level level) {
        return listBelow(ancestor.prefix(), level);
    }
}
