/** Wording and issuing the year's duty report. */
@NullMarked
package mingjing.command.report;

import org.jspecify.annotations.NullMarked;
