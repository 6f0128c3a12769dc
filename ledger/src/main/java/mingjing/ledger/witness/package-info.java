/**
 * Those who watch a log: the policy that says whose word counts (C2SP tlog-policy), and the witness itself (C2SP tlog-witness v1.0).
 *
 * <p>Pure decisions; files and HTTP are elsewhere.
 */
@NullMarked
package mingjing.ledger.witness;

import org.jspecify.annotations.NullMarked;
