/// The audit over HTTP: search and verification.
@NullMarked
package city.chengshu.audit.web;

import org.jspecify.annotations.NullMarked;
