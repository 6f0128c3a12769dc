/** The verifiable ledger of this node: its folder and key, and the files and proofs it serves. */
@NullMarked
package mingjing.console.publication;

import org.jspecify.annotations.NullMarked;
