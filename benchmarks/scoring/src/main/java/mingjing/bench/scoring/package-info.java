/** {@code ./mingjing bench scoring}: boards and what-ifs over many facts, and one formula in several languages. */
@NullMarked
package mingjing.bench.scoring;

import org.jspecify.annotations.NullMarked;
