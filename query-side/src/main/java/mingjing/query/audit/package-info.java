/** The log itself as an auditor reads it: events in order, each with its body and hash. */
@NullMarked
package mingjing.query.audit;

import org.jspecify.annotations.NullMarked;
