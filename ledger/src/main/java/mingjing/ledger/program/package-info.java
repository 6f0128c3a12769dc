/** What the small programs of the ledger share: how their command lines are read. */
@NullMarked
package mingjing.ledger.program;

import org.jspecify.annotations.NullMarked;
