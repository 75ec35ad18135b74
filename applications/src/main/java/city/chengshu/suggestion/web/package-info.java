/// Suggestions over HTTP.
@NullMarked
package city.chengshu.suggestion.web;

import org.jspecify.annotations.NullMarked;
