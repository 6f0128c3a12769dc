/** Ledgers as offices really send them, good and bad, against a real database. */
@NullMarked
package mingjing.console.imports;

import org.jspecify.annotations.NullMarked;
