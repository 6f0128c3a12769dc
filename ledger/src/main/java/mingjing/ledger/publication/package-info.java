/**
 * A log kept as files: grown, signed and published so that a crash at any moment leaves nothing that was not promised, and nothing
 * promised that is not there.
 *
 * <p>Where the entries come from is not its business.
 */
@NullMarked
package mingjing.ledger.publication;

import org.jspecify.annotations.NullMarked;
