/// Tests of the cockpit.
@NullMarked
package city.chengshu.cockpit;

import org.jspecify.annotations.NullMarked;
