/** Units of the five levels and the secretaries in office. */
@NullMarked
package mingjing.command.organisation;

import org.jspecify.annotations.NullMarked;
