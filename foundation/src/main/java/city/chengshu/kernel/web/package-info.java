/// How every HTTP endpoint is guarded and how every refusal is answered.
@NullMarked
@NamedInterface("web")
package city.chengshu.kernel.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
