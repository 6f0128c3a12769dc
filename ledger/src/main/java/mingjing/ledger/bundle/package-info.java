/** The auditor's bundle: a stretch of a published log with the rows of its events, written by the node and read by the verifier. */
@NullMarked
package mingjing.ledger.bundle;

import org.jspecify.annotations.NullMarked;
