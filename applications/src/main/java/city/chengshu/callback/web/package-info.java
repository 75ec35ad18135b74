/// The HTTP edge of calling back.
@NullMarked
package city.chengshu.callback.web;

import org.jspecify.annotations.NullMarked;
