/// GeoReport v2 over HTTP, with its own form of errors.
@NullMarked
package city.chengshu.open311.web;

import org.jspecify.annotations.NullMarked;
