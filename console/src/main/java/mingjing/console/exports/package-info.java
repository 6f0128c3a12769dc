/** Views as tables to take away: xlsx and csv, of any moment. */
@NullMarked
package mingjing.console.exports;

import org.jspecify.annotations.NullMarked;
