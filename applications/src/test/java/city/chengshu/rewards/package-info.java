@NullMarked
package city.chengshu.rewards;

import org.jspecify.annotations.NullMarked;
