/// Historic requests over HTTP.
@NullMarked
package city.chengshu.archive.web;

import org.jspecify.annotations.NullMarked;
