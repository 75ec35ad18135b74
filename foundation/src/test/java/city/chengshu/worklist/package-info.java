/// Tests of worklist.
@NullMarked
package city.chengshu.worklist;

import org.jspecify.annotations.NullMarked;
