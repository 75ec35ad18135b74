/// The cockpit over HTTP, asked for or streamed.
@NullMarked
package city.chengshu.cockpit.web;

import org.jspecify.annotations.NullMarked;
