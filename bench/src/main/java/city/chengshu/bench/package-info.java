/// Measurements (基准测试) of the running program, each beside something that can be run next to it.
@NullMarked
package city.chengshu.bench;

import org.jspecify.annotations.NullMarked;
