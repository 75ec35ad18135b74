@NullMarked
package city.chengshu.region;

import org.jspecify.annotations.NullMarked;
