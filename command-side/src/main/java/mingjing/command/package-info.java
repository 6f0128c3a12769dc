/**
 * The command side: what people may order, and on which state each order is decided.
 *
 * <p>A use case is one record with one pure {@code decide}; a boundary is the slice of the log its decision rests on. Only
 * {@code platform} knows Axon and Spring.
 */
@NullMarked
package mingjing.command;

import org.jspecify.annotations.NullMarked;
