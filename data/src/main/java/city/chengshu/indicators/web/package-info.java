/// Figures over HTTP.
@NullMarked
package city.chengshu.indicators.web;

import org.jspecify.annotations.NullMarked;
