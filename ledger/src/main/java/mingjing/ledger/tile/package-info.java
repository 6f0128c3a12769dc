/**
 * The tree as files: tiles of hashes and bundles of entries, as C2SP tlog-tiles v0.1 lays them out.
 *
 * <p>Names and bytes only; whoever uses it decides where they are kept.
 */
@NullMarked
package mingjing.ledger.tile;

import org.jspecify.annotations.NullMarked;
