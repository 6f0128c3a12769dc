/** Kinds of records, the list of figures and the report's template as files: read, checked, and put into the log. */
@NullMarked
package mingjing.console.catalogue;

import org.jspecify.annotations.NullMarked;
