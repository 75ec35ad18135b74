/// Tests of notices.
@NullMarked
package city.chengshu.notices;

import org.jspecify.annotations.NullMarked;
