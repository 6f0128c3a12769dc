/** Tests of the whole application: started as its users start it, on a real PostgreSQL. */
@NullMarked
package mingjing.console;

import org.jspecify.annotations.NullMarked;
