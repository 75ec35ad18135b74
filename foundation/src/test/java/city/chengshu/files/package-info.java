@NullMarked
package city.chengshu.files;

import org.jspecify.annotations.NullMarked;
