/** Settling how an office's ledgers are read. */
@NullMarked
package mingjing.command.imports;

import org.jspecify.annotations.NullMarked;
