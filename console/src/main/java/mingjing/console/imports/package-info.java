/** Ledgers from Excel and CSV: read, rehearsed, then carried out row by row. */
@NullMarked
package mingjing.console.imports;

import org.jspecify.annotations.NullMarked;
