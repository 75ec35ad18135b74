@NullMarked
package city.chengshu.retention;

import org.jspecify.annotations.NullMarked;
