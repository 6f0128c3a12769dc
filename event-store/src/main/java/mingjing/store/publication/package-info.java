/**
 * Publishes the log of a store as a verifiable ledger: whoever leads reads what is new and has it grown, signed and served. And reads
 * all of it back, to see whether it still is what was signed.
 *
 * <p>The crash order is the ledger's ({@link mingjing.ledger.publication.Publication}); here is only where entries come from and whose
 * turn it is.
 */
@NullMarked
package mingjing.store.publication;

import org.jspecify.annotations.NullMarked;
