/**
 * The verifiable ledger: Merkle trees over the stored bytes of events.
 *
 * <p>Pure: JDK only here; no Spring, no Axon, no JDBC.
 */
@NullMarked
package mingjing.ledger;

import org.jspecify.annotations.NullMarked;
