@NullMarked
package city.chengshu.cases;

import org.jspecify.annotations.NullMarked;
