/// Tests of what citizens report and follow.
@NullMarked
package city.chengshu.reporting;

import org.jspecify.annotations.NullMarked;
