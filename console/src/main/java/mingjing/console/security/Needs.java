package mingjing.console.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that a handler, or each handler of a controller, asks of whoever calls it. One without any is closed to everybody. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
    Permission value();

    /** True where the answer cannot be cut down to some units: whoever does not see everything is refused. */
    boolean wholeOffice() default false;
}
