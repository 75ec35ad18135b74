package city.chengshu.region;

import java.util.Optional;

/// Where a place lies (定位结果).
///
/// @param region the deepest division known, or [RegionCode#OUTSIDE]
/// @param name from the district down: `市南区 八大湖街道`; empty outside
/// @param cell the 15-digit code of the cell grid (单元网格), if there is one
public record Located(
        RegionCode region,
        Optional<RegionCode> district,
        Optional<RegionCode> street,
        String name,
        Optional<String> cell) {

    static final Located OUTSIDE =
            new Located(
                    RegionCode.OUTSIDE, Optional.empty(), Optional.empty(), "", Optional.empty());

    public boolean outside() {
        return region.isOutside();
    }
}
