/// Posters over HTTP.
@NullMarked
package city.chengshu.posters.web;

import org.jspecify.annotations.NullMarked;
