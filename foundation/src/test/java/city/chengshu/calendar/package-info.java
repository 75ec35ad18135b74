/// Tests of calendar.
@NullMarked
package city.chengshu.calendar;

import org.jspecify.annotations.NullMarked;
