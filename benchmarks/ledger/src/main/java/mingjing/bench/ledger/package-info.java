/** {@code ./mingjing bench ledger}: what publishing costs, how soon it is done, and how fast an auditor is through with it. */
@NullMarked
package mingjing.bench.ledger;

import org.jspecify.annotations.NullMarked;
