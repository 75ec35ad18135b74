@NullMarked
package city.chengshu.indicators;

import org.jspecify.annotations.NullMarked;
