/// The calendar over HTTP.
@NullMarked
package city.chengshu.calendar.web;

import org.jspecify.annotations.NullMarked;
