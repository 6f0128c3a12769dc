/** The duty report as files. */
@NullMarked
package mingjing.console.reports;

import org.jspecify.annotations.NullMarked;
