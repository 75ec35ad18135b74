/// Divisions and places over HTTP.
@NullMarked
package city.chengshu.region.web;

import org.jspecify.annotations.NullMarked;
