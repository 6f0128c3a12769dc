/** What an office settles about the ledgers it brings along. */
@NullMarked
package mingjing.events.imports;

import org.jspecify.annotations.NullMarked;
