/** The catalogue of kinds and figures, and the register of plain records. */
@NullMarked
package mingjing.command.activity;

import org.jspecify.annotations.NullMarked;
