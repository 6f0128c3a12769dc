/** {@code ./mingjing bench store}: how fast the store is, each figure beside a limit or a peer measured in the same minutes. */
@NullMarked
package mingjing.bench.store;

import org.jspecify.annotations.NullMarked;
