/// Tests of posters.
@NullMarked
package city.chengshu.posters;

import org.jspecify.annotations.NullMarked;
