package mingjing.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a text that is a document and no remark: it may have as many bytes as still fit into a leaf of the ledger. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface LongText {
    /** In UTF-8. An entry of the ledger has at most 65,535 bytes, and JSON writes some letters with two. */
    int MOST_BYTES = 48 * 1024;
}
