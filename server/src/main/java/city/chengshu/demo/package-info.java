/// The demo city (演示城市): divisions, offices, people, and ninety days of simulated history (模拟) made
/// by the real use cases on a moved clock.
@NullMarked
package city.chengshu.demo;

import org.jspecify.annotations.NullMarked;
