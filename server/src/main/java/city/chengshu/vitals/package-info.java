/// How the program itself is (系统运行): requests, errors, queues, timers, database and last backup,
/// read off every half minute and kept as indicators like the city's own.
@NullMarked
package city.chengshu.vitals;

import org.jspecify.annotations.NullMarked;
