package city.chengshu.kernel.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call an endpoint, and under what name the call is recorded (权限与审计事件).
///
/// Every endpoint has one; a program with an endpoint without it does not start.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {

    /// For everybody, also without login.
    String ANYONE = "anyone";

    /// For every logged-in citizen, and only for citizens.
    String CITIZEN = "citizen";

    /// For whoever is logged in.
    String LOGGED_IN = "logged-in";

    /// A permission such as `case.sign`, or one of the constants above.
    String value();

    /// The audit event, such as `case.sign`.
    String audit();

    /// Reads that show nobody's personal data need no record of their own.
    boolean recorded() default true;
}
