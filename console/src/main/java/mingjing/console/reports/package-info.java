/** The duty report on its way out of the house: issued, and as a file for a browser or a word processor. */
@NullMarked
package mingjing.console.reports;

import org.jspecify.annotations.NullMarked;
