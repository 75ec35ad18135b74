/// Logging in and out, who I am, and the administration of people over HTTP.
@NullMarked
package city.chengshu.access.web;

import org.jspecify.annotations.NullMarked;
