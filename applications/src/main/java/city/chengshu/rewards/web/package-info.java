/// The HTTP edge of rewards.
@NullMarked
package city.chengshu.rewards.web;

import org.jspecify.annotations.NullMarked;
