@NullMarked
package city.chengshu.command;

import org.jspecify.annotations.NullMarked;
