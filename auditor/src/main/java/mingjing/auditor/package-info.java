/**
 * What the auditor's program adds to the verifier of the ledger: the views of the entries, made again without a database.
 *
 * <p>Nothing reached from here may know a framework, a driver or the network.
 */
@NullMarked
package mingjing.auditor;

import org.jspecify.annotations.NullMarked;
