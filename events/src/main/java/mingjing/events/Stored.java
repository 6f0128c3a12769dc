package mingjing.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored; neither follows a rename of the Java class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {
    /** Qualified name, for example {@code rectification.ProblemRegistered}. */
    String name();

    /** Shape of the payload, counted from 1. */
    int revision() default 1;
}
