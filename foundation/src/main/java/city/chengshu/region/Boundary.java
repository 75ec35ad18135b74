package city.chengshu.region;

import org.locationtech.jts.geom.Geometry;

/// The shape of a division, in WGS-84 degrees.
record Boundary(RegionCode code, Geometry shape) {}
