/** Views kept by folding the log: exactly once, shared by nodes, rebuilt beside the one that serves. */
@NullMarked
package mingjing.store.projection;

import org.jspecify.annotations.NullMarked;
