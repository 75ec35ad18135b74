/// Tests of organization.
@NullMarked
package city.chengshu.organization;

import org.jspecify.annotations.NullMarked;
