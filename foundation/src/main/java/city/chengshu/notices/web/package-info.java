/// Notices over HTTP.
@NullMarked
package city.chengshu.notices.web;

import org.jspecify.annotations.NullMarked;
