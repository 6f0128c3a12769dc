/** A witness at work: what it keeps on its disk, how it is asked over HTTP or by files, and its program. */
@NullMarked
package mingjing.ledger.witness.host;

import org.jspecify.annotations.NullMarked;
