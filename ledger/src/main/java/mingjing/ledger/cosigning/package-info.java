/** The log's side of witnessing: whom it asks, what they have signed, and which checkpoint has the quorum of its policy. */
@NullMarked
package mingjing.ledger.cosigning;

import org.jspecify.annotations.NullMarked;
