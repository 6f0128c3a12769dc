/** The catalogue of kinds at any moment, straight from the log: it is short. */
@NullMarked
package mingjing.query.catalogue;

import org.jspecify.annotations.NullMarked;
