/** What happens to the year's duty report (述职报告). */
@NullMarked
package mingjing.events.report;

import org.jspecify.annotations.NullMarked;
