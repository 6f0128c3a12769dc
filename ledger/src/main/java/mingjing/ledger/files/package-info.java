/** Files that survive a crash: written whole, synced, renamed into place. */
@NullMarked
package mingjing.ledger.files;

import org.jspecify.annotations.NullMarked;
