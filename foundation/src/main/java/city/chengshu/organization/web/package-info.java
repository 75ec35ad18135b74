/// Units, staff and duties over HTTP.
@NullMarked
package city.chengshu.organization.web;

import org.jspecify.annotations.NullMarked;
