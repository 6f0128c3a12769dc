/** The figures an office states of its year, each a query over the log, and what must hold among them. */
@NullMarked
package mingjing.query.figure;

import org.jspecify.annotations.NullMarked;
