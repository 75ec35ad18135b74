@NullMarked
package city.chengshu.open311;

import org.jspecify.annotations.NullMarked;
