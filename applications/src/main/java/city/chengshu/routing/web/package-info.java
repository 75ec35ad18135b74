/// Routing rules over HTTP.
@NullMarked
package city.chengshu.routing.web;

import org.jspecify.annotations.NullMarked;
