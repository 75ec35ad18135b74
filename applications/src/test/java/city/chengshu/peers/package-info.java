@NullMarked
package city.chengshu.peers;

import org.jspecify.annotations.NullMarked;
