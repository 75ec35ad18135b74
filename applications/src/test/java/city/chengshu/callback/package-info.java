@NullMarked
package city.chengshu.callback;

import org.jspecify.annotations.NullMarked;
