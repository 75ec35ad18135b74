/// Reports over HTTP: for citizens, and for everybody.
@NullMarked
package city.chengshu.reporting.web;

import org.jspecify.annotations.NullMarked;
