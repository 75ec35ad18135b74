/// The platform as tests start it: one PostgreSQL per JVM, one database per context.
@NullMarked
package city.chengshu.testing;

import org.jspecify.annotations.NullMarked;
