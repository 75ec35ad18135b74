@NullMarked
package city.chengshu.access;

import org.jspecify.annotations.NullMarked;
