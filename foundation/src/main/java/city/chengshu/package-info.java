/// 城枢 Chengshu: an open digital-city platform. Every sub-package is one module.
@NullMarked
package city.chengshu;

import org.jspecify.annotations.NullMarked;
