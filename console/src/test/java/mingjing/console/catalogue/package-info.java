/** Tests of the files that say what an office records and how its report is worded. */
@NullMarked
package mingjing.console.catalogue;

import org.jspecify.annotations.NullMarked;
