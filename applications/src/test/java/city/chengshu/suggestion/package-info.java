@NullMarked
package city.chengshu.suggestion;

import org.jspecify.annotations.NullMarked;
