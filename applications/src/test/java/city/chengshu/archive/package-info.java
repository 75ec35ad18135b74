/// Tests of historic requests.
@NullMarked
package city.chengshu.archive;

import org.jspecify.annotations.NullMarked;
