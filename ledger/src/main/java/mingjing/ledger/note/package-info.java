/**
 * What is signed, and how: C2SP signed-note v1.0, tlog-checkpoint v1.0, tlog-cosignature v1, tlog-proof v1.
 *
 * <p>Only this package knows signature algorithms, behind {@link mingjing.ledger.note.Algorithm}.
 */
@NullMarked
package mingjing.ledger.note;

import org.jspecify.annotations.NullMarked;
