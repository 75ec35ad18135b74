/// Tests of the measuring itself.
@NullMarked
package city.chengshu.bench;

import org.jspecify.annotations.NullMarked;
