/** Drawing samples for revisits, and answering questions about entries. */
@NullMarked
package mingjing.command.supervision;

import org.jspecify.annotations.NullMarked;
