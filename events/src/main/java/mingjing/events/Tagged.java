package mingjing.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component (or method) of an event whose text becomes a tag: what a decision boundary can ask for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tagged {
    /** The tag's key, for example {@code problem}; its value is the component's {@code toString()}. */
    String value();
}
