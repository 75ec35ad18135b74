/// The running program (程序): one Spring context on one PostgreSQL, its health and its faces.
@NullMarked
package city.chengshu.program;

import org.jspecify.annotations.NullMarked;
