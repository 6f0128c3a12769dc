/** {@code ./mingjing bench console}: the whole program as its users meet it, with a log of a million events. */
@NullMarked
package mingjing.bench.console;

import org.jspecify.annotations.NullMarked;
