@NullMarked
package city.chengshu.postgres;

import org.jspecify.annotations.NullMarked;
