/** Kinds of records and the list of figures as files: read, checked, and put into the log. */
@NullMarked
package mingjing.console.catalogue;

import org.jspecify.annotations.NullMarked;
