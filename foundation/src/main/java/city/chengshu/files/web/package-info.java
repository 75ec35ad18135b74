/// Photos over HTTP.
@NullMarked
package city.chengshu.files.web;

import org.jspecify.annotations.NullMarked;
