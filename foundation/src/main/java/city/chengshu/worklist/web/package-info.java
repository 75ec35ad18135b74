/// The inbox over HTTP.
@NullMarked
package city.chengshu.worklist.web;

import org.jspecify.annotations.NullMarked;
