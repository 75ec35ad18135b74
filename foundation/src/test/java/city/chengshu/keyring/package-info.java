@NullMarked
package city.chengshu.keyring;

import org.jspecify.annotations.NullMarked;
