@NullMarked
package city.chengshu.audit;

import org.jspecify.annotations.NullMarked;
