/// Rules, holds and the log of deletions over HTTP.
@NullMarked
package city.chengshu.retention.web;

import org.jspecify.annotations.NullMarked;
